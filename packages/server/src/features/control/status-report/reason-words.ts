// Why a health mark shows what it shows, in a sentence for paper. The web application has its own, with links to the tasks.

import { printMoney, printSlip } from "../../interchange/index.ts"
import type { PrintLocale } from "../../interchange/index.ts"
import type { StatusReport } from "./status-report.ts"

type Mark = StatusReport["marks"][number]

const SENTENCES: Readonly<Record<PrintLocale, Readonly<Record<string, string>>>> = {
  en: {
    scheduleEmpty: "There are no tasks yet.", missedDeadlines: "{count} deadlines will be missed.", finishSlip: "The finish is {slip} later than in “{baseline}” ({percent} %).", lateTasks: "{count} tasks are overdue.",
    onBaseline: "The finish is {slip} against “{baseline}”.", noBaseline: "Nothing is overdue; no baseline has been taken.", costHidden: "Not shown to your role.", costNoBaseline: "No baseline has been taken.",
    costNoRates: "The baseline holds no cost.", costOver: "{over} more than in “{baseline}” ({percent} %).", costWithin: "Within “{baseline}” ({percent} %).",
  },
  de: {
    scheduleEmpty: "Es gibt noch keine Vorgänge.", missedDeadlines: "{count} Stichtage werden verfehlt.", finishSlip: "Das Ende liegt {slip} nach „{baseline}“ ({percent} %).", lateTasks: "{count} Vorgänge sind überfällig.",
    onBaseline: "Das Ende liegt {slip} gegenüber „{baseline}“.", noBaseline: "Nichts ist überfällig; es gibt keinen Basisplan.", costHidden: "Für Ihre Rolle nicht sichtbar.", costNoBaseline: "Es gibt keinen Basisplan.",
    costNoRates: "Der Basisplan enthält keine Kosten.", costOver: "{over} mehr als in „{baseline}“ ({percent} %).", costWithin: "Im Rahmen von „{baseline}“ ({percent} %).",
  },
}

/** "" where nothing is recorded: the mark itself says so. */
export function printReason({ reason, values }: Mark, { minutesPerDay, currency, currencyDigits }: StatusReport, locale: PrintLocale): string {
  const sentence = SENTENCES[locale][reason] ?? ""
  return sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    if (name === "slip") return printSlip(Number(values["slipMinutes"] ?? 0), minutesPerDay, locale)
    if (name === "over") return printMoney(Number(values["overCost"] ?? 0), currency, currencyDigits, locale)
    return String(values[name] ?? "")
  })
}
