// The plan as a file that other programs read; made by the server.

import { IconCalendarShare, IconFileSpreadsheet, IconFileTypePdf, IconFileTypeXml, IconJson } from "@tabler/icons-react"
import { t } from "../../../i18n/catalogue.ts"
import { downloadExport } from "../print/download-export.ts"
import type { PlanUserCommand } from "./plan-user-command.ts"

const FORMATS = [
  { format: "pdf", icon: IconFileTypePdf }, { format: "mspdi", icon: IconFileTypeXml }, { format: "csv", icon: IconFileSpreadsheet },
  { format: "ics", icon: IconCalendarShare }, { format: "json", icon: IconJson },
] as const

export const exportFile: readonly PlanUserCommand[] = FORMATS.map(({ format, icon }) => ({
  id: `plan.export.${format}`, label: () => t(`plan.command.export.${format}`), icon,
  isEnabled: (desk) => desk.rights.export, perform: (desk) => void downloadExport(desk, format),
}))
