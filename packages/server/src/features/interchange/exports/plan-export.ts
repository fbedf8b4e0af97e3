// The plan as a file: Microsoft Project XML, CSV, iCalendar, PDF or our own JSON. What the reader may not see is not in it.

import { toIsoDay, dayOf, planToWire, schedulePlan } from "@throughline/plan"
import type { Plan, PlanSchedule } from "@throughline/plan"
import { writeIcalendar, writeMspdi, writeTaskCsv } from "@throughline/interchange"
import { handle } from "../../../platform/handler.ts"
import type { Download, ProjectContext } from "../../../platform/handler.ts"
import { latestBaseline, openPlan, viewOf, visiblePlan } from "../../planning/plan/index.ts"
import type { PlanView } from "../../planning/plan/index.ts"
import { civilNow } from "../../projects/index.ts"
import { safeFileName } from "../../safe-file-name.ts"
import { refuseHugePrint, renderPdf } from "../pdf/render-pdf.ts"
import { whileWorking } from "../while-working.ts"
import { printWord } from "../pdf/words.ts"
import { planDocument } from "./plan-document.ts"

const PRINTED_TASKS_MAX = 5_000

interface Exported {
  readonly plan: Plan
  readonly schedule: PlanSchedule
  readonly view: PlanView
  readonly revision: number
  readonly locale: "en" | "de"
}

const FORMATS: Readonly<Record<"mspdi" | "csv" | "ics" | "pdf" | "json", { readonly ending: string; readonly mediaType: string; readonly write: (exported: Exported, context: ProjectContext) => Promise<Buffer> | Buffer }>> = {
  mspdi: { ending: "xml", mediaType: "application/xml", write: ({ plan, schedule }) => Buffer.from(writeMspdi(plan, schedule)) },
  csv: { ending: "csv", mediaType: "text/csv; charset=utf-8", write: ({ plan, schedule, view, locale }) => Buffer.from(writeTaskCsv(plan, schedule, { language: locale, without: view.cost ? [] : ["cost"] })) },
  ics: { ending: "ics", mediaType: "text/calendar; charset=utf-8", write: writeCalendar },
  json: { ending: "json", mediaType: "application/json", write: ({ plan, revision }) => Buffer.from(JSON.stringify({ format: "throughline-plan", revision, plan: planToWire(plan) })) },
  pdf: { ending: "pdf", mediaType: "application/pdf", write: writePdf },
}

export const planExport = handle("planExport", async ({ format, locale }, context): Promise<Download> => {
  const state = await openPlan(context, context.project)
  const view = await viewOf(context)
  // A plan without cost, or of own tasks only, is computed again: its sums must not tell what was taken out.
  const plan = visiblePlan(state.plan, state.schedule, view)
  const schedule = plan === state.plan ? state.schedule : schedulePlan(plan)
  const { ending, mediaType, write } = FORMATS[format]
  const content = await write({ plan, schedule, view, revision: state.revision, locale }, context)
  const day = toIsoDay(dayOf(civilNow(context.now, context.project.timeZone)))
  return { fileName: safeFileName(`${context.project.name} ${day}.${ending}`), mediaType, content }
})

function writeCalendar({ plan, schedule, revision }: Exported, { project, now }: ProjectContext): Buffer {
  return Buffer.from(writeIcalendar(plan, schedule, { productName: "Throughline", calendarName: project.name, zone: project.timeZone, stampedAt: now.getTime(), sequence: revision }))
}

function writePdf({ plan, schedule, locale }: Exported, { tx, project, now }: ProjectContext): Promise<Buffer> {
  refuseHugePrint(plan.task.size, PRINTED_TASKS_MAX)
  const document = planDocument({ plan, schedule, baseline: latestBaseline(plan), title: project.name, printedOn: civilNow(now, project.timeZone), locale })
  return whileWorking(tx, renderPdf(document, printWord("page", locale)))
}
