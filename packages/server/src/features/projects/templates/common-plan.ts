// What every IT project has, whatever it builds: it is authorised, planned, brought into use, handed over and closed. Between
// them each kind puts its own trade.

import type { TemplateRole, TemplateTask } from "./template.ts"
import { milestone, phase, step } from "./template.ts"

export const role = (key: string, name: string, initials: string, group: string, rate: number, units = 100): TemplateRole => ({ key, name, initials, group, generic: true, rate, units })

export const COMMON_ROLES: readonly TemplateRole[] = [
  role("pm", "Project manager|Projektleitung", "PM", "Project office|Projektbüro", 95),
  role("tst", "Test engineer|Testingenieur", "TE", "Quality|Qualität", 74),
  role("ops", "Operations lead|Leitung Betrieb", "OL", "Operations|Betrieb", 78),
  role("trn", "Trainer|Trainerin oder Trainer", "TR", "Change|Veränderung", 72),
]

export interface TradeParts {
  /** Tasks of planning, one of which is "req". */
  readonly planning: readonly TemplateTask[]
  readonly execution: readonly TemplateTask[]
  readonly acceptance: readonly TemplateTask[]
  /** What the gate "ready for service" waits for. */
  readonly proven: string
  /** From that gate to use; the last is "go". */
  readonly cutover: readonly TemplateTask[]
  /** In the middle of execution: from here training can be prepared. */
  readonly half: string
  /** What of planning the schedule waits for. */
  readonly planned: string
  /** Between use and hand-over: the keys are in `left`. */
  readonly leaving?: readonly TemplateTask[]
  readonly left?: string
}

/** Who knows the matter best is "lead" in every kind. */
export function wholePlan({ planning, execution, acceptance, proven, cutover, half, planned, leaving = [], left = "" }: TradeParts): readonly TemplateTask[] {
  return [
    phase("init", "Initiation|Initiierung", [
      step("brief", "Problem, outcome and scope|Problem, Ergebnis und Umfang", 2, "", "pm, lead 50%"),
      step("feas", "Feasibility study|Machbarkeitsstudie", 3, "brief", "lead, pm 50%"),
      step("bcase", "Business case with options|Wirtschaftlichkeit mit Varianten", 3, "brief", "pm"),
      step("charter", "Project charter|Projektauftrag", 2, "feas, bcase", "pm"),
      milestone("g1", "Gate: project authorised|Tor: Projekt freigegeben", "charter"),
    ]),
    phase("plan", "Planning|Planung", [
      step("stake", "Stakeholders and communication plan|Beteiligte und Kommunikationsplan", 2, "g1", "pm"),
      ...planning,
      step("raci", "Responsibilities and work packages|Zuständigkeiten und Arbeitspakete", 2, "stake", "pm"),
      step("risk", "Risk workshop|Risiko-Workshop", 1, "req", "pm, lead, ops"),
      step("qplan", "Quality plan, ready and done|Qualitätsplan, Definition of Ready und Done", 2, "req", "tst"),
      step("base", "Schedule, budget, baseline|Termine, Kosten, Basisplan", 2, `raci, risk, qplan, ${planned}`, "pm"),
      milestone("g2", "Gate: execution may begin|Tor: Umsetzung darf beginnen", "base"),
    ]),
    ...execution,
    phase("accept", "Test and acceptance|Test und Abnahme", [...acceptance, milestone("g3", "Gate: ready for service|Tor: bereit für den Betrieb", proven)]),
    phase("live", "Training, cut-over, hand-over|Schulung, Umstellung, Übergabe", [
      step("needs", "Training needs by role|Schulungsbedarf je Rolle", 2, half, "trn"),
      step("mat", "Training material|Schulungsunterlagen", 4, "needs", "trn"),
      step("runbook", "Runbook and way back|Ablaufplan und Rückweg", 2, "g3", "ops, lead 50%"),
      step("train", "Training of users and staff|Schulung von Anwendern und Personal", 3, "mat, g3", "trn"),
      step("desk", "Service desk prepared|Service-Desk vorbereitet", 2, "mat, g3", "ops 50%, trn 50%"),
      ...cutover,
      milestone("golive", "In use|Im Einsatz", "go"),
      step("hyper", "Hypercare|Intensive Betreuung nach Start", 10, "golive", "lead 50%, ops 50%"),
      step("docs", "Operating documents complete|Betriebsunterlagen vollständig", 3, "golive", "lead 50%"),
      ...leaving,
      step("hand", "Hand-over list gone through|Übergabeliste durchgegangen", 2, `hyper, docs, ${left}`, "ops, pm"),
      milestone("g4", "Gate: accepted by operations|Tor: vom Betrieb übernommen", "hand"),
    ]),
    phase("close", "Closing|Abschluss", [
      step("invoices", "Invoices and contracts settled|Rechnungen und Verträge abgeschlossen", 3, "g4", "pm 50%"),
      step("lessons", "Lessons learned|Erfahrungen gesichert", 1, "g4", "pm, lead, tst, ops"),
      step("report", "Final report|Abschlussbericht", 2, "lessons", "pm"),
      step("benefits", "Benefits handed to their owners|Nutzen an Verantwortliche übergeben", 1, "lessons", "pm 50%"),
      milestone("end", "Project closed|Projekt abgeschlossen", "invoices, report, benefits"),
    ]),
  ]
}

/** A release in sprints of two weeks, one time box after the other, and what is left behind them. */
export function release(after: string, who: string, goals: readonly string[], only = "ah"): TemplateTask {
  const boxes = goals.map((_, index) => step(`s${index + 1}`, `Release 1 – Sprint ${index + 1}`, 10, index === 0 ? after : `s${index}`, who))
  return phase("release1", "Release 1", [...boxes, step("rest", "Release 1: …", 0, `s${goals.length}`, "", { remainder: true })], "", { only })
}
