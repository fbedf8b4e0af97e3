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
    scopeDropped: "{count} of {whole} approved requirements have been given up. More than a tenth is critical.", changesWaiting: "{count} changes wait for a decision.", scopeKept: "All {count} approved requirements stand, and no change waits for a decision.", severeDefects: "{count} defects of the highest severity are open.", testsFailed: "{count} of {whole} tests have failed.", openDefects: "{count} defects are open, and nothing is tested yet.", qualityKept: "None of {whole} tests has failed; {count} defects are open.", criticalRisks: "{count} risks score 16 or more.", risksUntreated: "{count} high risks have no response.", highRisks: "{count} risks score 10 or more and is being treated.", risksLow: "All {count} open risks score below 10.", benefitsMissed: "{count} of {whole} benefits were not realised.", benefitsUnowned: "{count} benefits have no owner.", benefitsKept: "All {count} benefits have an owner, and none was missed.",
  },
  de: {
    scheduleEmpty: "Es gibt noch keine Vorgänge.", missedDeadlines: "{count} Stichtage werden verfehlt.", finishSlip: "Das Ende liegt {slip} nach „{baseline}“ ({percent} %).", lateTasks: "{count} Vorgänge sind überfällig.",
    onBaseline: "Das Ende liegt {slip} gegenüber „{baseline}“.", noBaseline: "Nichts ist überfällig; es gibt keinen Basisplan.", costHidden: "Für Ihre Rolle nicht sichtbar.", costNoBaseline: "Es gibt keinen Basisplan.",
    costNoRates: "Der Basisplan enthält keine Kosten.", costOver: "{over} mehr als in „{baseline}“ ({percent} %).", costWithin: "Im Rahmen von „{baseline}“ ({percent} %).",
    scopeDropped: "{count} von {whole} genehmigten Anforderungen wurden aufgegeben. Mehr als ein Zehntel ist kritisch.", changesWaiting: "{count} Änderungen warten auf eine Entscheidung.", scopeKept: "Alle {count} genehmigten Anforderungen stehen, und keine Änderung wartet auf eine Entscheidung.", severeDefects: "{count} Fehler der höchsten Schwere sind offen.", testsFailed: "{count} von {whole} Tests sind fehlgeschlagen.", openDefects: "{count} Fehler sind offen, und noch nichts ist getestet.", qualityKept: "Keiner von {whole} Tests ist fehlgeschlagen; {count} Fehler sind offen.", criticalRisks: "{count} Risiken haben einen Wert von 16 oder mehr.", risksUntreated: "{count} hohe Risiken haben keine Maßnahme.", highRisks: "{count} Risiken haben einen Wert von 10 oder mehr und wird behandelt.", risksLow: "Alle {count} offenen Risiken liegen unter 10.", benefitsMissed: "{count} von {whole} Nutzen sind nicht eingetreten.", benefitsUnowned: "{count} Nutzen haben keine verantwortliche Person.", benefitsKept: "Alle {count} Nutzen haben eine verantwortliche Person, und keiner wurde verfehlt.",
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
