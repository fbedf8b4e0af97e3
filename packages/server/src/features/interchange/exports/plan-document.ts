// The whole plan on paper: a table of tasks with a bar chart beside it, month by month, baseline and progress in the bars.

import type { Instant } from "@throughline/engine"
import { TICKS_PER_DAY } from "@throughline/engine"
import { civilOf, dayNumber, dayOf } from "@throughline/plan"
import type { Baseline, Plan, PlanSchedule, Task, TaskId, TaskSchedule } from "@throughline/plan"
import type { CanvasElement, Content, TableCell, TDocumentDefinitions } from "pdfmake/interfaces.js"
import type { PrintLocale } from "../pdf/words.ts"
import { printDay, printDuration, printWord } from "../pdf/words.ts"

export interface PlanPrint {
  readonly plan: Plan
  readonly schedule: PlanSchedule
  readonly baseline: Baseline | null
  readonly title: string
  readonly printedOn: Instant
  readonly locale: PrintLocale
}

const CHART_WIDTH = 470
const ROW_HEIGHT = 9
const COLOURS = { bar: "#7fa8d9", done: "#2f5f9e", critical: "#d98a6a", criticalDone: "#a8431f", summary: "#3c4450", baseline: "#b9bec6", milestone: "#2b2f36", today: "#c0392b", grid: "#eceef1" }

/** Plans without end: thinner months. */
interface Scale {


  readonly x: (instant: Instant) => number
  readonly months: readonly { readonly x: number; readonly label: string }[]
}

export function planDocument(print: PlanPrint): TDocumentDefinitions {
  const { schedule, title, locale, plan } = print
  const scale = scaleOf(print)
  const head: TableCell[] = (["wbs", "task", "duration", "start", "finish", "done"] as const).map((word) => ({ text: printWord(word, locale), bold: true }))
  const rows = schedule.order.map((id) => rowOf(id, print, scale))
  const { statusDate } = plan.settings
  return {
    pageSize: "A3", pageOrientation: "landscape", pageMargins: [36, 40, 36, 34],
    info: { title }, defaultStyle: { font: "Roboto", fontSize: 7 },
    content: [
      { text: title, fontSize: 14, bold: true },
      {
        text: `${printDay(schedule.start, locale)} – ${printDay(schedule.finish, locale)}${statusDate === null ? "" : `   ${printWord("statusDate", locale)} ${printDay(statusDate, locale)}`}   ${printWord("printed", locale)} ${printDay(print.printedOn, locale)}`,
        color: "#555555", margin: [0, 2, 0, 8],
      },
      { layout: "chart", table: { headerRows: 1, dontBreakRows: true, widths: [38, "*", 38, 46, 46, 30, CHART_WIDTH], body: [[...head, monthHead(scale)], ...rows] } },
    ],
  }
}

function scaleOf({ schedule, plan }: PlanPrint): Scale {
  const first = civilOf(dayOf(Math.min(schedule.start, plan.settings.start)))
  const last = civilOf(dayOf(schedule.finish))
  const from = dayNumber(first.year, first.month, 1) * TICKS_PER_DAY
  const to = dayNumber(last.year, last.month + 1, 1) * TICKS_PER_DAY
  const x = (instant: Instant): number => Math.round(((instant - from) / (to - from)) * CHART_WIDTH * 10) / 10
  const count = (last.year - first.year) * 12 + last.month - first.month + 1
  const step = Math.max(1, Math.ceil(count / 26))
  const months = Array.from({ length: Math.ceil(count / step) }, (_, index) => {
    const day = dayNumber(first.year, first.month + index * step, 1)
    const { year, month } = civilOf(day)
    return { x: x(day * TICKS_PER_DAY), label: `${String(month).padStart(2, "0")}/${String(year).slice(2)}` }
  })
  return { x, months }
}

function monthHead({ months }: Scale): Content {
  const width = (index: number): number => Math.max(1, (months[index + 1]?.x ?? CHART_WIDTH) - (months[index]?.x ?? 0))
  return { columns: months.map(({ label }, index) => ({ width: width(index), text: label, fontSize: 6, color: "#555555", noWrap: true })), columnGap: 0 }
}

function rowOf(id: TaskId, print: PlanPrint, scale: Scale): TableCell[] {
  const { plan, schedule, locale } = print
  const task = plan.task.get(id)
  const computed = schedule.task.get(id)
  if (task === undefined || computed === undefined) return ["", "", "", "", "", "", ""]
  const isSummary = schedule.children.has(id)
  const indent = ((schedule.outlineLevel.get(id) ?? 1) - 1) * 7
  const faded = task.active ? {} : { color: "#999999", decoration: "lineThrough" as const }
  return [
    { text: schedule.wbs.get(id) ?? "", ...faded }, { text: task.name, bold: isSummary, margin: [indent, 0, 0, 0], ...faded }, { text: printDuration(computed.duration, task.elapsed && !isSummary, plan.settings, locale), alignment: "right" },
    printDay(computed.start, locale), printDay(computed.finish, locale), { text: `${Math.round(computed.percentComplete / 100)} %`, alignment: "right" },
    { canvas: bars(task, computed, isSummary, print, scale) },
  ]
}

function bars(task: Task, computed: TaskSchedule, isSummary: boolean, { plan, baseline }: PlanPrint, { x, months }: Scale): CanvasElement[] {
  const shapes: CanvasElement[] = months.map((month) => line(month.x, COLOURS.grid))
  const planned = baseline?.tasks[task.id]
  if (planned?.start != null && planned.finish !== null) shapes.push(rect(x(planned.start), ROW_HEIGHT - 2, x(planned.finish) - x(planned.start), 1.6, COLOURS.baseline))
  const left = x(computed.start)
  const width = Math.max(0.8, x(computed.finish) - left)
  if (isSummary) shapes.push(rect(left, 2, width, 2, COLOURS.summary))
  else if (task.milestone || computed.duration === 0) shapes.push({ type: "polyline", closePath: true, color: COLOURS.milestone, points: [{ x: left, y: 0.5 }, { x: left + 3, y: 3.5 }, { x: left, y: 6.5 }, { x: left - 3, y: 3.5 }] })
  else {
    shapes.push(rect(left, 1, width, 5, computed.critical ? COLOURS.critical : COLOURS.bar))
    if (computed.percentComplete > 0) shapes.push(rect(left, 2.2, (width * computed.percentComplete) / 10_000, 2.6, computed.critical ? COLOURS.criticalDone : COLOURS.done))
  }
  if (plan.settings.statusDate !== null) shapes.push(line(x(plan.settings.statusDate), COLOURS.today))
  return shapes
}

function rect(x: number, y: number, w: number, h: number, color: string): CanvasElement {
  return { type: "rect", x, y, w: Math.max(0.4, w), h, color }
}

function line(x: number, color: string): CanvasElement {
  return { type: "line", x1: x, y1: -1, x2: x, y2: ROW_HEIGHT, lineWidth: 0.4, lineColor: color }
}
