// What a message says, from the data as it is now: the introduction that people wrote, then what its content asks for. Plain
// text, so that it reads the same in a letter, in the application and aloud.

import { numberOf, textOf, type ArtefactFacts } from "@throughline/lifecycle"
import type { ProjectContext } from "../../platform/handler.ts"
import { statusReport, type StatusReport } from "../control/index.ts"
import { threadFacts } from "../thread/index.ts"
import { MESSAGE_WORDS, type MessageWords } from "./message-words.ts"

export interface Composed {
  readonly subject: string
  readonly body: string
}

interface Facts {
  readonly report: StatusReport
  readonly artefacts: readonly ArtefactFacts[]
  readonly words: MessageWords
  readonly day: (iso: string) => string
}

const SHOWN = 10

export async function composeMessage(context: ProjectContext, communication: Pick<ArtefactFacts, "fields">): Promise<Composed> {
  const language = textOf(communication, "language") === "de" ? "de" : "en"
  const words = MESSAGE_WORDS[language]
  const format = new Intl.DateTimeFormat(language === "de" ? "de-DE" : "en-GB", { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" })
  const facts: Facts = { report: await statusReport(context, undefined), artefacts: (await threadFacts(context)).artefacts, words, day: (iso) => format.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`)) }
  const content = textOf(communication, "content")
  const introduction = textOf(communication, "introduction")
  const sections = sectionsOf(content, facts)
  const more = context.request.origin === "" ? [] : [`${words.more} ${context.request.origin}/projects/${context.project.id}`]
  return {
    subject: (words.subject[content] ?? words.subject["freeText"])?.(context.project.name) ?? context.project.name,
    body: [words.greeting, ...(introduction === "" ? [] : [introduction]), ...sections, ...more].join("\n\n"),
  }
}

function sectionsOf(content: string, facts: Facts): readonly string[] {
  const { words } = facts
  switch (content) {
    case "statusReport": return [progress(facts), section(words.milestones, milestones(facts)), section(words.late, tasks(facts, "late")), section(words.next, tasks(facts, "next")), section(words.risks, risks(facts)), section(words.decisions, decisions(facts))]
    case "milestones": return [section(words.milestones, milestones(facts))]
    case "decisions": return [section(words.decisions, decisions(facts))]
    case "risks": return [section(words.risks, risks(facts))]
    case "changes": return [section(words.changes, titled(facts, "changeRequest", ["submitted", "investigating", "waiting"]))]
    case "sprintReview": return [section(words.sprints, sprints(facts))]
    case "contractMatters": return [section(words.orders, titled(facts, "purchaseOrder", ["ordered", "delivered"]))]
    case "releaseNotice": return [section(words.releases, titled(facts, "deployment", ["planned", "rehearsed", "approved", "executing"]))]
    default: return []
  }
}

function section(heading: string, lines: readonly string[]): string {
  return [heading, ...lines.slice(0, SHOWN).map((line) => `- ${line}`)].join("\n")
}

function orNothing(lines: readonly string[], { words }: Facts): readonly string[] {
  return lines.length === 0 ? [words.nothing] : lines
}

function progress({ report, words, day }: Facts): string {
  if (report.finish === null) return words.noPlan
  const stands = words.progress(report.percentComplete, day(report.finish))
  if (report.baselineName === null || report.finishSlipMinutes === null) return stands
  if (report.finishSlipMinutes === 0) return `${stands} ${words.onTime}`
  const days = Math.round((report.finishSlipMinutes / report.minutesPerDay) * 10) / 10
  return `${stands} ${words.slip(days > 0 ? `+${days}` : `−${-days}`, report.baselineName)}`
}

function milestones(facts: Facts): readonly string[] {
  const { report, words, day } = facts
  return orNothing(report.milestones.map(({ name, finish, baselineFinish, slipMinutes }) => `${name}: ${day(finish)}${baselineFinish === null || slipMinutes === 0 ? "" : ` (${words.wasDue(day(baselineFinish))})`}`), facts)
}

function tasks(facts: Facts, list: "late" | "next"): readonly string[] {
  return orNothing(facts.report[list].map(({ name, finish }) => `${name}: ${facts.day(finish)}`), facts)
}

const IMPACTS = ["impactTime", "impactCost", "impactScope", "impactQuality", "impactBenefit", "impactReputation"] as const

function risks(facts: Facts): readonly string[] {
  const scored = facts.artefacts.filter(({ kind, state }) => kind === "risk" && !["closed", "occurred"].includes(state))
    .map((risk) => ({ risk, score: (numberOf(risk, "probability") ?? 0) * Math.max(...IMPACTS.map((impact) => numberOf(risk, impact) ?? 0)) }))
  return orNothing(scored.toSorted((a, b) => b.score - a.score).slice(0, 3).map(({ risk, score }) => `${risk.key} ${risk.title} (${score})`), facts)
}

function decisions(facts: Facts): readonly string[] {
  return orNothing(facts.artefacts.filter(({ kind, state }) => (kind === "decision" && ["proposed", "pending"].includes(state)) || (kind === "changeRequest" && state === "waiting") || (kind === "charter" && state === "inReview")).map(({ key, title }) => `${key} ${title}`), facts)
}

function titled(facts: Facts, kind: string, states: readonly string[]): readonly string[] {
  return orNothing(facts.artefacts.filter((artefact) => artefact.kind === kind && states.includes(artefact.state)).map(({ key, title }) => `${key} ${title}`), facts)
}

function sprints(facts: Facts): readonly string[] {
  return orNothing(facts.artefacts.filter(({ kind, state }) => kind === "cycle" && state !== "planned").map((cycle) => `${cycle.title}: ${facts.words.points(numberOf(cycle, "donePoints") ?? 0, numberOf(cycle, "committedPoints") ?? 0)}`), facts)
}
