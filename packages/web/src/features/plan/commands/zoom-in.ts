// Shows shorter time, wider.

import { IconZoomIn } from "@tabler/icons-react"
import { t } from "../../../i18n/catalogue.ts"
import { clampZoom } from "../timeline/time-scale.ts"
import type { PlanUserCommand } from "./plan-user-command.ts"

export const zoomIn: PlanUserCommand = {
  id: "plan.zoomIn", label: () => t("plan.command.zoomIn"), icon: IconZoomIn, shortcut: "alt+.",
  isEnabled: () => true, perform: (desk) => desk.scroll.zoom(clampZoom(desk.view.state().pxPerDay * 1.6)),
}
