// One letter about everything that waits, thing by thing.

import type { BundleRow } from "./notifications.sql.ts"
import { eventSentence, reasonSentence } from "./notification-words.ts"
import type { LetterLocale } from "./notification-words.ts"
import { ORIGIN } from "./notify.ts"

export interface NotificationLetter {
  readonly subject: string
  readonly body: string
}

const THINGS_MAX = 40

export function notificationLetter(rows: readonly BundleRow[], locale: LetterLocale, publicUrl: string | null): NotificationLetter {
  const things = Map.groupBy(rows, ({ subject_kind, subject_id }) => `${subject_kind} ${subject_id}`)
  const shown = [...things.values()].slice(0, THINGS_MAX)
  const paragraphs = shown.map((bundle) => paragraphOf(bundle, locale, publicUrl))
  const more = things.size > shown.length ? [locale === "de" ? `… und ${things.size - shown.length} weitere.` : `… and ${things.size - shown.length} more.`] : []
  return { subject: subjectOf(shown, things.size, locale), body: `${[...paragraphs, ...more, closing(rows, locale, publicUrl)].join("\n\n")}\n` }
}

function subjectOf(shown: readonly (readonly BundleRow[])[], count: number, locale: LetterLocale): string {
  const first = oneLine(shown[0]?.at(-1)?.subject_title ?? "")
  if (count === 1) return first
  return locale === "de" ? `${first} und ${count - 1} weitere` : `${first} and ${count - 1} more`
}

function paragraphOf(bundle: readonly BundleRow[], locale: LetterLocale, publicUrl: string | null): string {
  const [first] = bundle
  if (first === undefined) return ""
  const sentences = [...new Set(bundle.map((row) => eventSentence({ ...row, actorName: row.actor_name }, locale)))]
  const key = first.params["key"]
  return [`${key === undefined ? "" : `${key} `}${oneLine(first.subject_title ?? "")} (${oneLine(first.project_name)})`, ...sentences, reasonSentence(first, locale), linkTo(first, publicUrl)].filter((text) => text !== "").join("\n")
}

function linkTo({ project_id, subject_kind, subject_id, params }: BundleRow, publicUrl: string | null): string {
  const origin = publicUrl ?? String(params[ORIGIN] ?? "")
  const places: Readonly<Record<string, string>> = { artefact: `/artefacts/${params["artefactKind"]}/${subject_id}`, task: `/plan?task=${subject_id}`, gate: `/gates/${subject_id}` }
  return origin === "" ? "" : `${origin}/projects/${project_id}${places[subject_kind] ?? ""}`
}

function closing(rows: readonly BundleRow[], locale: LetterLocale, publicUrl: string | null): string {
  const origin = publicUrl ?? String(rows.at(-1)?.params[ORIGIN] ?? "")
  return locale === "de" ? `Wann und wie Sie solche Briefe bekommen, stellen Sie hier ein: ${origin}/account` : `When and how you get such letters, you set here: ${origin}/account`
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").slice(0, 160).trim()
}
