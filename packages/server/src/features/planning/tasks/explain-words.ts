// The cause of a date as a sentence, in English and German.

import { formatDuration, formatLag, toIso } from "@throughline/plan"
import type { Cause, LagKind, LinkKind, Plan } from "@throughline/plan"
import type { Instant, Ticks } from "@throughline/engine"

export interface Wording {
  readonly plan: Plan
  readonly locale: "en" | "de"
  readonly edge: "start" | "finish"
  /** "" where the reader may not know the task. */
  readonly nameOf: (taskId: string) => string
}

const LINK_WORDS: Readonly<Record<Wording["locale"], Readonly<Record<LinkKind, string>>>> = {
  en: { FS: "It starts after the finish of", SS: "It starts after the start of", FF: "It finishes after the finish of", SF: "It finishes after the start of" },
  de: { FS: "Beginnt nach dem Ende von", SS: "Beginnt nach dem Anfang von", FF: "Endet nach dem Ende von", SF: "Endet nach dem Anfang von" },
}
const CONSTRAINT_WORDS: Readonly<Record<Wording["locale"], Readonly<Record<string, string>>>> = {
  en: { snet: "start no earlier than", snlt: "start no later than", fnet: "finish no earlier than", fnlt: "finish no later than", mso: "must start on", mfo: "must finish on", alap: "as late as possible", asap: "as soon as possible" },
  de: { snet: "Anfang nicht früher als", snlt: "Anfang nicht später als", fnet: "Ende nicht früher als", fnlt: "Ende nicht später als", mso: "muss anfangen am", mfo: "muss enden am", alap: "so spät wie möglich", asap: "so früh wie möglich" },
}

export function sentenceFor(cause: Cause, wording: Wording): string {
  return wording.locale === "de" ? german(cause, wording) : english(cause, wording)
}

function english(cause: Cause, wording: Wording): string {
  switch (cause.kind) {
    case "projectStart": return `The project starts on ${atEnglish(cause.at)}.`
    case "predecessor": return `${LINK_WORDS.en[cause.linkKind]} ${quoted(cause.taskId, wording, "a task you cannot see")}${lagOf(cause, wording)}: ${atEnglish(cause.at)}${cause.viaSummaryId === null ? "" : `, through its summary ${quoted(cause.viaSummaryId, wording, "")}`}.`
    case "constraint": return `Constraint${cause.summaryId === null ? "" : ` of the summary ${quoted(cause.summaryId, wording, "")}`}: ${CONSTRAINT_WORDS.en[cause.constraint] ?? cause.constraint} ${atEnglish(cause.at)}.`
    case "manual": return `The date was set by hand: ${atEnglish(cause.at)}.`
    case "manualSummary": return `The summary ${quoted(cause.summaryId, wording, "above")} was set by hand to start on ${atEnglish(cause.at)}.`
    case "actual": return `It really happened on ${atEnglish(cause.at)}.`
    case "resume": return `The remaining work resumes on ${atEnglish(cause.at)}.`
    case "levelingDelay": return `Levelling delays it by ${length(cause.delay, wording, true)}.`
    case "calendar": return `There is no working time from ${atEnglish(cause.from)} to ${atEnglish(cause.to)}${calendarName(cause.calendarId, wording)}${namesOf(cause.exceptions)}.`
    case "duration": return `${cause.remaining ? "What remains takes" : "It takes"} ${length(cause.duration, wording, cause.elapsed)}.`
    case "assignment": return `${resourceName(cause.resourceId, wording, "The last person")} finishes on ${atEnglish(cause.finish)}.`
    case "alap": return `It is to be done as late as possible: ${atEnglish(cause.at)}.`
    case "external": return `The date is given from outside: ${atEnglish(cause.at)}.`
    case "children": return `Its part ${quoted(cause.taskId, wording, "below")} is the ${wording.edge === "start" ? "first to start" : "last to finish"}: ${atEnglish(cause.at)}.`
  }
}

function german(cause: Cause, wording: Wording): string {
  switch (cause.kind) {
    case "projectStart": return `Das Projekt beginnt am ${atGerman(cause.at)}.`
    case "predecessor": return `${LINK_WORDS.de[cause.linkKind]} ${quoted(cause.taskId, wording, "einem Vorgang, den Sie nicht sehen")}${lagOf(cause, wording)}: ${atGerman(cause.at)}${cause.viaSummaryId === null ? "" : `, über den Sammelvorgang ${quoted(cause.viaSummaryId, wording, "")}`}.`
    case "constraint": return `Einschränkung${cause.summaryId === null ? "" : ` des Sammelvorgangs ${quoted(cause.summaryId, wording, "")}`}: ${CONSTRAINT_WORDS.de[cause.constraint] ?? cause.constraint} ${atGerman(cause.at)}.`
    case "manual": return `Der Termin wurde von Hand gesetzt: ${atGerman(cause.at)}.`
    case "manualSummary": return `Der Sammelvorgang ${quoted(cause.summaryId, wording, "darüber")} wurde von Hand auf den ${atGerman(cause.at)} gesetzt.`
    case "actual": return `So ist es geschehen: ${atGerman(cause.at)}.`
    case "resume": return `Die restliche Arbeit geht weiter am ${atGerman(cause.at)}.`
    case "levelingDelay": return `Der Kapazitätsabgleich verzögert um ${length(cause.delay, wording, true)}.`
    case "calendar": return `Keine Arbeitszeit von ${atGerman(cause.from)} bis ${atGerman(cause.to)}${calendarName(cause.calendarId, wording)}${namesOf(cause.exceptions)}.`
    case "duration": return `${cause.remaining ? "Verbleibende Dauer" : "Dauer"}: ${length(cause.duration, wording, cause.elapsed)}.`
    case "assignment": return `${resourceName(cause.resourceId, wording, "Die letzte Person")} ist am ${atGerman(cause.finish)} fertig.`
    case "alap": return `Soll so spät wie möglich geschehen: ${atGerman(cause.at)}.`
    case "external": return `Der Termin ist von außen vorgegeben: ${atGerman(cause.at)}.`
    case "children": return `Der Teilvorgang ${quoted(cause.taskId, wording, "darunter")} ${wording.edge === "start" ? "beginnt zuerst" : "endet zuletzt"}: ${atGerman(cause.at)}.`
  }
}

function atEnglish(instant: Instant): string {
  return toIso(instant).replace("T", " ")
}

function atGerman(instant: Instant): string {
  const [day = "", time = ""] = toIso(instant).split("T")
  return `${day.split("-").toReversed().join(".")} ${time}`
}

function quoted(taskId: string, { nameOf, locale }: Wording, unseen: string): string {
  const name = nameOf(taskId)
  if (name === "") return unseen
  return locale === "de" ? `„${name}“` : `“${name}”`
}

function lagOf(cause: Extract<Cause, { kind: "predecessor" }>, { plan, locale }: Wording): string {
  const link = plan.link.get(cause.linkId)
  const lag = link === undefined ? "" : formatLag({ lag: link.lag, lagKind: link.lagKind satisfies LagKind, lagUnit: link.lagUnit }, plan.settings, locale)
  return lag === "" ? "" : ` ${lag}`
}

function length(ticks: Ticks, { plan, locale }: Wording, elapsed: boolean): string {
  return formatDuration({ ticks, unit: "d", elapsed, estimated: false }, plan.settings, { language: locale, decimalsMax: 2 })
}

function calendarName(calendarId: string | null, { plan, locale }: Wording): string {
  const calendar = [...plan.calendar.values()].find(({ id }) => id === calendarId)
  if (calendar === undefined || calendar.personal) return ""
  return locale === "de" ? ` (Kalender „${calendar.name}“)` : ` (calendar “${calendar.name}”)`
}

const namesOf = (exceptions: readonly string[]): string => (exceptions.length === 0 ? "" : `: ${exceptions.join(", ")}`)

function resourceName(resourceId: string | null, { plan }: Wording, nobody: string): string {
  return [...plan.resource.values()].find(({ id }) => id === resourceId)?.name ?? nobody
}
