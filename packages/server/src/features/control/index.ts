// Monitoring and control: where the project stands.

import type { AnyHandler } from "../../platform/handler.ts"
import { statusReportPdf } from "./status-report/status-report-pdf.ts"
import { statusReportRead } from "./status-report/status-report-read.ts"

export const controlHandlers: readonly AnyHandler[] = [statusReportRead, statusReportPdf]
