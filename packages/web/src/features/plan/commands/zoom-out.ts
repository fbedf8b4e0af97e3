// Shows longer time, narrower.

import { IconZoomOut } from "@tabler/icons-react"
import { t } from "../../../i18n/catalogue.ts"
import { clampZoom } from "../timeline/time-scale.ts"
import type { PlanUserCommand } from "./plan-user-command.ts"

export const zoomOut: PlanUserCommand = {
  id: "plan.zoomOut", label: () => t("plan.command.zoomOut"), icon: IconZoomOut, shortcut: "alt+,",
  isEnabled: () => true, perform: (desk) => desk.scroll.zoom(clampZoom(desk.view.state().pxPerDay / 1.6)),
}
