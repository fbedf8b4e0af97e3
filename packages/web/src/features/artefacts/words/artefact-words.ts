// Names of kinds, fields, choices, states and steps in the reader's language. The lists are long, so they are loaded with the
// first page that needs them.

import { queryOptions, useSuspenseQuery } from "@tanstack/react-query"
import * as known from "@throughline/contract"
import type { ArtefactKindName, ArtefactWords, KindWords } from "@throughline/contract"
import { learnArtefactWords } from "../../../app/problem-words.ts"
import { currentLocale } from "../../../i18n/catalogue.ts"
import type { Locale } from "../../../i18n/catalogue.ts"
import { isArtefactKind } from "./is-artefact-kind.ts"

const loaded = new Map<Locale, ArtefactWords>()

async function loadWords(locale: Locale): Promise<ArtefactWords> {
  const { default: words } = locale === "de" ? await import("@throughline/contract/artefact-words-de") : await import("@throughline/contract/artefact-words-en")
  loaded.set(locale, words)
  learnArtefactWords({ field: (name) => byName(wordsNow()?.fields, name), choice: (name) => byName(wordsNow()?.choices, name) })
  return words
}

function byName(words: Readonly<Record<string, string>> | undefined, name: string): string | undefined {
  return words !== undefined && Object.hasOwn(words, name) ? words[name] : undefined
}

function wordsQuery(locale: Locale) {
  return queryOptions({ queryKey: ["artefactWords", locale], queryFn: () => loadWords(locale), staleTime: Infinity, gcTime: Infinity })
}

/** Every page and part that names artefacts calls this once; from then on the functions below answer. */
export function useArtefactWords(): void {
  useSuspenseQuery(wordsQuery(currentLocale()))
}

function wordsNow(): ArtefactWords | undefined {
  return loaded.get(currentLocale())
}

/** For a kind of a newer version its name stands in for its words. */
export function kindWords(kind: string): KindWords {
  return (isArtefactKind(kind) ? wordsNow()?.kinds[kind] : undefined) ?? { one: kind, many: kind, purpose: "" }
}

/** `path`: "priority", or "criteria.question" within rows. */
export function fieldWord(kind: ArtefactKindName, path: string): string {
  const words = wordsNow()
  return words === undefined ? path : known.fieldWord(words, kind, path)
}

export function choiceWord(kind: ArtefactKindName, path: string, choice: string): string {
  const words = wordsNow()
  return words === undefined ? choice : known.choiceWord(words, kind, path, choice)
}

export function stateWord(kind: string, state: string): string {
  const words = wordsNow()
  return words === undefined || !isArtefactKind(kind) ? state : known.stateWord(words, kind, state)
}

export function stepWord(kind: string, step: string): string {
  const words = wordsNow()
  return words === undefined || !isArtefactKind(kind) ? step : known.stepWord(words, kind, step)
}
