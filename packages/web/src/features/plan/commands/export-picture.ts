// The whole plan as a picture: not only what is in sight.

import { IconFileTypeSvg, IconPhoto, IconPrinter } from "@tabler/icons-react"
import { t } from "../../../i18n/catalogue.ts"
import { downloadPng, downloadSvg } from "../print/download-picture.ts"
import { printPlan } from "../print/print-plan.ts"
import type { PlanUserCommand } from "./plan-user-command.ts"

const always = () => true

export const exportPicture: readonly PlanUserCommand[] = [
  { id: "plan.print", label: () => t("plan.command.print"), icon: IconPrinter, shortcut: "mod+P", isEnabled: always, perform: printPlan },
  { id: "plan.exportPng", label: () => t("plan.command.exportPng"), icon: IconPhoto, isEnabled: always, perform: (desk) => void downloadPng(desk) },
  { id: "plan.exportSvg", label: () => t("plan.command.exportSvg"), icon: IconFileTypeSvg, isEnabled: always, perform: downloadSvg },
]
