// Finds the word for a name of a kind, a field, a choice, a state or a step: first what that place says for itself, then what
// all share. A name that nobody knows (a field of people's own, a state of an older version) is shown as it is.

import type { ArtefactKindName } from "../index.ts"
import type { ArtefactWords } from "./artefact-words.ts"

type Lookup = Readonly<Record<string, string>>

/** `path`: "criteria", or "criteria.question" for a field within rows. */
export function fieldWord(words: ArtefactWords, kind: ArtefactKindName, path: string): string {
  const shared: Lookup = words.fields
  return instead(words, `${kind}.${path}`) ?? own(shared, path.slice(path.lastIndexOf(".") + 1))
}

export function choiceWord(words: ArtefactWords, kind: ArtefactKindName, path: string, choice: string): string {
  return instead(words, `${kind}.${path}:${choice}`) ?? own(words.choices, choice)
}

export function stateWord(words: ArtefactWords, kind: ArtefactKindName, state: string): string {
  return instead(words, `${kind}=${state}`) ?? own(words.states, state)
}

export function stepWord(words: ArtefactWords, kind: ArtefactKindName, step: string): string {
  return instead(words, `${kind}!${step}`) ?? own(words.steps, step)
}

function instead({ instead: exceptions }: ArtefactWords, key: string): string | undefined {
  const lookup: Readonly<Partial<Record<string, string>>> = exceptions
  return Object.hasOwn(lookup, key) ? lookup[key] : undefined
}

function own(lookup: Lookup, key: string): string {
  return (Object.hasOwn(lookup, key) ? lookup[key] : undefined) ?? key
}
