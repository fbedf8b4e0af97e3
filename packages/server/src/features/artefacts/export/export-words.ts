// Words of exported lists and printed artefacts that belong to no kind.

import type { ArtefactWords } from "@throughline/contract"
import de from "@throughline/contract/artefact-words-de"
import en from "@throughline/contract/artefact-words-en"
import { sql } from "kysely"
import type { PersonContext } from "../../../platform/handler.ts"

export type ExportLocale = "en" | "de"

const WORDS = {
  key: { en: "Number", de: "Nummer" }, number: { en: "Number", de: "Nummer" }, title: { en: "Title", de: "Titel" }, state: { en: "State", de: "Zustand" }, owner: { en: "Owner", de: "Verantwortlich" }, version: { en: "Version", de: "Version" },
  createdAt: { en: "Created", de: "Angelegt" }, updatedAt: { en: "Changed", de: "Geändert" }, yes: { en: "yes", de: "ja" }, no: { en: "no", de: "nein" }, approvals: { en: "Approvals", de: "Freigaben" }, approver: { en: "Approver", de: "Freigebende Person" },
  role: { en: "Role", de: "Rolle" }, answer: { en: "Answer", de: "Antwort" }, on: { en: "On", de: "Am" }, comment: { en: "Comment", de: "Kommentar" }, signature: { en: "Signature", de: "Signatur" }, approved: { en: "approved", de: "freigegeben" },
  rejected: { en: "rejected", de: "abgelehnt" }, withdrawn: { en: "withdrawn", de: "zurückgezogen" }, open: { en: "open", de: "offen" }, project: { en: "Project", de: "Projekt" }, printed: { en: "Printed", de: "Gedruckt" }, contentHash: { en: "Hash of the content", de: "Prüfsumme des Inhalts" },
  draft: { en: "present state, no version", de: "gegenwärtiger Stand, keine Version" },
} as const satisfies Record<string, Readonly<Record<ExportLocale, string>>>

export type ExportWord = keyof typeof WORDS

export function exportWord(word: ExportWord, locale: ExportLocale): string {
  return WORDS[word][locale]
}

export function isExportWord(text: string): text is ExportWord {
  return Object.hasOwn(WORDS, text)
}

export function artefactWords(locale: ExportLocale): ArtefactWords {
  return locale === "de" ? de : en
}

/** What was asked for, or the reader's own language. */
export async function localeOf({ tx, actor }: PersonContext, wanted: ExportLocale | undefined): Promise<ExportLocale> {
  if (wanted !== undefined) return wanted
  const { rows } = await sql<{ locale: string }>`select locale from app_user where id = ${actor.userId}`.execute(tx)
  return rows[0]?.locale === "de" ? "de" : "en"
}
