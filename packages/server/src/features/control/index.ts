// Monitoring and control: where the project stands.

import type { AnyHandler } from "../../platform/handler.ts"
import { onPlanCommit } from "../planning/plan/index.ts"
import { statusReportPdf } from "./status-report/status-report-pdf.ts"
import { statusReportRead } from "./status-report/status-report-read.ts"
import { watchTolerances } from "./tolerances/watch-tolerances.ts"

onPlanCommit(watchTolerances)

export const controlHandlers: readonly AnyHandler[] = [statusReportRead, statusReportPdf]

export { earnedValue } from "./status-report/earned-value.rules.ts"
export { statusReport } from "./status-report/status-report.ts"
export type { StatusReport } from "./status-report/status-report.ts"
