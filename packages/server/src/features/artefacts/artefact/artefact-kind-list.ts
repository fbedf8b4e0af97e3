// The kinds of artefacts with their fields, states and steps, and what they are called in both languages.

import { ARTEFACT_KINDS, artefactKindOf, choiceWord, fieldWord, stateWord, stepWord } from "@throughline/contract"
import type { ArtefactKindName, ArtefactWords, Fields } from "@throughline/contract"
import de from "@throughline/contract/artefact-words-de"
import en from "@throughline/contract/artefact-words-en"
import { handle } from "../../../platform/handler.ts"

const KINDS = ARTEFACT_KINDS.map((name) => ({ ...artefactKindOf(name), words: { en: wordsOf(name, en), de: wordsOf(name, de) } }))

export const artefactKindList = handle("artefactKindList", () => Promise.resolve({ items: KINDS }))

function wordsOf(name: ArtefactKindName, words: ArtefactWords) {
  const { fields, states, transitions } = artefactKindOf(name)
  return {
    ...words.kinds[name],
    states: Object.fromEntries(states.map((state) => [state, stateWord(words, name, state)])),
    steps: Object.fromEntries(transitions.map(({ name: step }) => [step, stepWord(words, name, step)])),
    ...fieldWords(name, words, fields, ""),
  }
}

/** Fields and choices by their path: "criteria.question", "criteria.dimension:legal". */
function fieldWords(name: ArtefactKindName, words: ArtefactWords, fields: Fields, above: string): { readonly fields: Record<string, string>; readonly choices: Record<string, string> } {
  const found = { fields: {} as Record<string, string>, choices: {} as Record<string, string> }
  for (const [own, field] of Object.entries(fields)) {
    const path = `${above}${own}`
    found.fields[path] = fieldWord(words, name, path)
    if (field.type === "choice" || field.type === "choices") for (const choice of field.of) found.choices[`${path}:${choice}`] = choiceWord(words, name, path, choice)
    if (field.type !== "rows") continue
    const inner = fieldWords(name, words, field.fields, `${path}.`)
    Object.assign(found.fields, inner.fields)
    Object.assign(found.choices, inner.choices)
  }
  return found
}
