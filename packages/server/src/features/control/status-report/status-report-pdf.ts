// The status report as PDF, in the reader's language.

import { dayOf, toIsoDay } from "@throughline/plan"
import { sql } from "kysely"
import { handle } from "../../../platform/handler.ts"
import type { Download, ProjectContext } from "../../../platform/handler.ts"
import { safeFileName } from "../../safe-file-name.ts"
import { printWord, renderPdf, whileWorking } from "../../interchange/index.ts"
import type { PrintLocale } from "../../interchange/index.ts"
import { civilNow } from "../../projects/index.ts"
import { reportDocument } from "./report-document.ts"
import { statusReport } from "./status-report.ts"

export const statusReportPdf = handle("statusReportPdf", async ({ baseline, locale }, context): Promise<Download> => {
  const language = locale ?? (await localeOf(context))
  const report = await statusReport(context, baseline)
  const content = await whileWorking(context.tx, renderPdf(reportDocument(report, language), printWord("page", language)))
  const day = toIsoDay(dayOf(civilNow(context.now, context.project.timeZone)))
  return { fileName: safeFileName(`${printWord("statusReport", language)} ${context.project.name} ${day}.pdf`), mediaType: "application/pdf", content }
})

async function localeOf({ tx, actor }: ProjectContext): Promise<PrintLocale> {
  const { rows } = await sql<{ locale: string }>`select locale from app_user where id = ${actor.userId}`.execute(tx)
  return rows[0]?.locale === "de" ? "de" : "en"
}
