// The status of a project at its status date.

import { handle } from "../../../platform/handler.ts"
import { statusReport } from "./status-report.ts"

export const statusReportRead = handle("statusReportRead", ({ baseline }, context) => statusReport(context, baseline))
