// Downloads the plan in a format of other programs, made by the server from the last saved state.

import { api } from "../../../app/api.ts"
import { toast } from "../../../app/toasts.ts"
import { isProjectId } from "../store/project-id.ts"
import type { PlanDesk } from "../view/plan-desk.ts"
import { titleOf } from "./download-picture.ts"
import { fileName, saveFile } from "./save-file.ts"

const ENDINGS = { pdf: "pdf", mspdi: "xml", csv: "csv", ics: "ics", json: "json" } as const
export type ExportFormat = keyof typeof ENDINGS

export async function downloadExport(desk: PlanDesk, format: ExportFormat): Promise<void> {
  if (!isProjectId(desk.projectId)) return
  try {
    const file: unknown = await api.planExport({ projectId: desk.projectId, format, locale: desk.language })
    if (file instanceof Blob) saveFile(file, fileName(titleOf(desk), ENDINGS[format]))
  } catch (error) {
    toast.problem(error)
  }
}
