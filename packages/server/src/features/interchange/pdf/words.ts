// Words and forms of printed documents, in English and German.

import { formatDuration, toIso } from "@throughline/plan"
import type { PlanSettings } from "@throughline/plan"
import type { Instant, Minor, Ticks } from "@throughline/engine"

export type PrintLocale = "en" | "de"

const WORDS = {
  wbs: { en: "WBS", de: "PSP" },
  task: { en: "Task", de: "Vorgang" },
  duration: { en: "Duration", de: "Dauer" },
  start: { en: "Start", de: "Anfang" },
  finish: { en: "Finish", de: "Ende" },
  done: { en: "Done", de: "Fertig" },
  resources: { en: "People", de: "Personen" },
  page: { en: "Page {page} of {pages}", de: "Seite {page} von {pages}" },
  printed: { en: "Printed", de: "Gedruckt" },
  statusDate: { en: "Status date", de: "Statusdatum" },
  statusReport: { en: "Status report", de: "Statusbericht" },
  baseline: { en: "Baseline", de: "Basisplan" },
  slip: { en: "Slip", de: "Verzug" },
  milestones: { en: "Milestones", de: "Meilensteine" },
  late: { en: "Late", de: "Im Verzug" },
  next: { en: "Next", de: "Als Nächstes" },
  doneLately: { en: "Done lately", de: "Zuletzt fertig" },
  health: { en: "Health", de: "Zustand" },
  schedule: { en: "Schedule", de: "Termine" },
  cost: { en: "Cost", de: "Kosten" },
  scope: { en: "Scope", de: "Umfang" },
  quality: { en: "Quality", de: "Qualität" },
  risk: { en: "Risk", de: "Risiko" },
  benefits: { en: "Benefits", de: "Nutzen" },
  good: { en: "good", de: "gut" },
  attention: { en: "attention", de: "Achtung" },
  critical: { en: "critical", de: "kritisch" },
  unknown: { en: "not recorded", de: "nicht erfasst" },
  figures: { en: "Figures", de: "Zahlen" },
  planned: { en: "Planned now", de: "Plan heute" },
  actual: { en: "Spent", de: "Aufgelaufen" },
  inBaseline: { en: "In baseline", de: "Im Basisplan" },
  plannedValue: { en: "Planned value", de: "Geplanter Wert" },
  earnedValue: { en: "Earned value", de: "Fertigstellungswert" },
  work: { en: "Work", de: "Arbeit" },
  manager: { en: "Project manager", de: "Projektleitung" },
  none: { en: "None.", de: "Keine." },
  yes: { en: "yes", de: "ja" },
} as const satisfies Record<string, Readonly<Record<PrintLocale, string>>>

export type PrintWord = keyof typeof WORDS

export function printWord(word: PrintWord, locale: PrintLocale): string {
  return WORDS[word][locale]
}

export function printDay(instant: Instant, locale: PrintLocale): string {
  return printIsoDay(toIso(instant), locale)
}

export function printIsoDay(iso: string, locale: PrintLocale): string {
  const [year = "", month = "", day = ""] = iso.slice(0, 10).split("-")
  return locale === "de" ? `${day}.${month}.${year}` : `${year}-${month}-${day}`
}

export function printDuration(ticks: Ticks, elapsed: boolean, settings: PlanSettings, locale: PrintLocale): string {
  return formatDuration({ ticks, unit: "d", elapsed, estimated: false }, settings, { language: locale, decimalsMax: 1 })
}

/** Working days with sign: "+3 d". */
export function printSlip(minutes: number, minutesPerDay: number, locale: PrintLocale): string {
  const days = Math.round((minutes / minutesPerDay) * 10) / 10
  const text = Math.abs(days).toLocaleString(locale === "de" ? "de-DE" : "en-GB", { maximumFractionDigits: 1 })
  return `${days > 0 ? "+" : days < 0 ? "−" : "±"}${text} ${locale === "de" ? "T" : "d"}`
}

export function printMoney(amount: Minor, currency: string, digits: number, locale: PrintLocale): string {
  return (amount / 10 ** digits).toLocaleString(locale === "de" ? "de-DE" : "en-GB", { style: "currency", currency, maximumFractionDigits: 0 })
}

export function printHours(minutes: number, locale: PrintLocale): string {
  return `${Math.round(minutes / 60).toLocaleString(locale === "de" ? "de-DE" : "en-GB")} h`
}
