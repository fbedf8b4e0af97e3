// Plans into and out of files.

import type { AnyHandler } from "../../platform/handler.ts"
import { planExport } from "./exports/plan-export.ts"
import { importCancel } from "./imports/import-cancel.ts"
import { importPreview } from "./imports/import-preview.ts"
import { importRead } from "./imports/import-read.ts"
import { importRun } from "./imports/import-run.ts"

export { renderPdf } from "./pdf/render-pdf.ts"
export { whileWorking } from "./while-working.ts"
export * from "./pdf/words.ts"

export const interchangeHandlers: readonly AnyHandler[] = [planExport, importPreview, importRead, importRun, importCancel]
