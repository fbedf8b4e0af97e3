// Monitoring and control: where the project stands.

import type { AnyHandler } from "../../platform/handler.ts"
import { onPlanCommit } from "../planning/plan/index.ts"
import { statusReportPdf } from "./status-report/status-report-pdf.ts"
import { statusReportRead } from "./status-report/status-report-read.ts"
import { watchTolerances } from "./tolerances/watch-tolerances.ts"

onPlanCommit(watchTolerances)

export const controlHandlers: readonly AnyHandler[] = [statusReportRead, statusReportPdf]
