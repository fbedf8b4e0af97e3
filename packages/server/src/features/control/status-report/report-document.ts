// The status report on paper: two pages at most for an ordinary project, readable in grey.

import type { Content, TableCell, TDocumentDefinitions } from "pdfmake/interfaces.js"
import { printHours, printIsoDay, printMoney, printSlip, printWord } from "../../interchange/index.ts"
import type { PrintLocale, PrintWord } from "../../interchange/index.ts"
import { printReason } from "./reason-words.ts"
import type { ReportTask } from "./report-tasks.ts"
import type { StatusReport } from "./status-report.ts"

const SHAPES: Readonly<Record<string, string>> = { good: "●", attention: "▲", critical: "■", unknown: "○" }
const COLOURS: Readonly<Record<string, string>> = { good: "#2e7d4f", attention: "#b26a00", critical: "#b3261e", unknown: "#777777" }

export function reportDocument(report: StatusReport, locale: PrintLocale): TDocumentDefinitions {
  const word = (key: PrintWord) => printWord(key, locale)
  const day = (iso: string | null) => (iso === null ? "–" : printIsoDay(iso, locale))
  return {
    pageSize: "A4", pageMargins: [40, 44, 40, 40], info: { title: `${word("statusReport")} ${report.projectName}` }, defaultStyle: { font: "Roboto", fontSize: 9 },
    content: [
      { text: report.organisationName, color: "#555555" },
      { text: report.projectName, fontSize: 18, bold: true },
      { text: `${word("statusReport")}, ${word("statusDate")} ${day(report.statusDate)}`, fontSize: 11, margin: [0, 2, 0, 2] },
      { text: `${word("manager")}: ${report.projectManagers.join(", ") || "–"}`, color: "#555555", margin: [0, 0, 0, 8] },
      keyFigures(report, locale),
      heading(word("health")), marks(report, locale),
      heading(word("milestones")), milestones(report, locale),
      heading(word("figures")), figures(report, locale),
      heading(word("late")), tasks(report.late, report, locale),
      heading(word("next")), tasks(report.next, report, locale),
      heading(word("doneLately")), tasks(report.done, report, locale),
    ],
  }
}

function heading(text: string): Content {
  return { text, fontSize: 11, bold: true, margin: [0, 12, 0, 3], headlineLevel: 1 }
}

function keyFigures(report: StatusReport, locale: PrintLocale): Content {
  const word = (key: PrintWord) => printWord(key, locale)
  const day = (iso: string | null) => (iso === null ? "–" : printIsoDay(iso, locale))
  const slip = report.finishSlipMinutes === null ? "–" : printSlip(report.finishSlipMinutes, report.minutesPerDay, locale)
  const pairs: readonly (readonly [string, string])[] = [
    [word("start"), day(report.start)], [word("finish"), day(report.finish)], [`${word("finish")} (${report.baselineName ?? word("baseline")})`, day(report.baselineFinish)],
    [word("slip"), slip], [word("done"), `${report.percentComplete} %`],
  ]
  return { columns: pairs.map(([label, value]) => ({ stack: [{ text: label, color: "#555555", fontSize: 7 }, { text: value, fontSize: 12, bold: true }] })), columnGap: 8 }
}

function marks(report: StatusReport, locale: PrintLocale): Content {
  const body = report.marks.map((mark): TableCell[] => [
    printWord(mark.dimension, locale), { text: SHAPES[mark.health] ?? "", color: COLOURS[mark.health] ?? "#000000" }, printWord(mark.health, locale), printReason(mark, report, locale),
  ])
  return { layout: "plain", table: { widths: [80, 10, 70, "*"], body } }
}

function milestones(report: StatusReport, locale: PrintLocale): Content {
  const word = (key: PrintWord) => printWord(key, locale)
  if (report.milestones.length === 0) return { text: word("none"), color: "#555555" }
  const head: TableCell[] = [word("task"), word("baseline"), word("finish"), word("slip"), word("done")].map((text, index) => ({ text, bold: true, alignment: index === 3 ? "right" : "left" }))
  const body = report.milestones.map((milestone): TableCell[] => [
    { text: milestone.name, bold: milestone.critical && !milestone.done }, milestone.baselineFinish === null ? "–" : printIsoDay(milestone.baselineFinish, locale), printIsoDay(milestone.finish, locale),
    { text: milestone.slipMinutes === null ? "–" : printSlip(milestone.slipMinutes, report.minutesPerDay, locale), alignment: "right" }, milestone.done ? word("yes") : "",
  ])
  return { layout: "plain", table: { headerRows: 1, dontBreakRows: true, widths: ["*", 62, 62, 52, 40], body: [head, ...body] } }
}

function figures({ figures: all, currency, currencyDigits }: StatusReport, locale: PrintLocale): Content {
  const word = (key: PrintWord) => printWord(key, locale)
  const hours = (minutes: number | null) => (minutes === null ? "–" : printHours(minutes, locale))
  const money = (amount: number | null) => (amount === null ? "–" : printMoney(amount, currency, currencyDigits, locale))
  const head = ["", word("inBaseline"), word("planned"), word("actual"), word("plannedValue"), word("earnedValue")].map((text): TableCell => ({ text, bold: true, alignment: "right" }))
  const rows: TableCell[][] = [[word("work"), ...[all.baselineWork, all.work, all.actualWork, all.plannedWork, all.earnedWork].map(hours).map(rightAligned)]]
  // Without the right to see cost there is no row of it, not an empty one.
  if (all.cost !== null) rows.push([word("cost"), ...[all.baselineCost, all.cost, all.actualCost, all.plannedCost, all.earnedCost].map(money).map(rightAligned)])
  return { layout: "plain", table: { headerRows: 1, widths: ["*", 82, 82, 82, 82, 82], body: [head, ...rows] } }
}

function rightAligned(text: string): TableCell {
  return { text, alignment: "right" }
}

function tasks(lines: readonly ReportTask[], report: StatusReport, locale: PrintLocale): Content {
  const word = (key: PrintWord) => printWord(key, locale)
  if (lines.length === 0) return { text: word("none"), color: "#555555" }
  const head = [word("wbs"), word("task"), word("resources"), word("start"), word("finish"), word("done"), word("late")].map((text): TableCell => ({ text, bold: true }))
  const body = lines.map((line): TableCell[] => [
    line.wbs, { text: line.name, bold: line.critical }, line.assignees.join(", "), printIsoDay(line.start, locale), printIsoDay(line.finish, locale),
    { text: `${Math.round(line.percentComplete)} %`, alignment: "right" }, { text: line.lateMinutes > 0 ? printSlip(line.lateMinutes, report.minutesPerDay, locale) : "", alignment: "right" },
  ])
  return { layout: "plain", fontSize: 8, table: { headerRows: 1, dontBreakRows: true, widths: [34, "*", 96, 52, 52, 32, 40], body: [head, ...body] } }
}
