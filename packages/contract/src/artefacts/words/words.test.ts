// Does every name have a word that a reader understands? That none is missing is a matter of types.

import { describe, expect, it } from "vitest"
import { ARTEFACTS, ARTEFACT_KINDS, artefactKindOf, choiceWord, fieldWord, stateWord, stepWord } from "../index.ts"
import type { ArtefactWords } from "../index.ts"
import de from "./de.ts"
import en from "./en.ts"

const LANGUAGES: readonly (readonly [string, ArtefactWords])[] = [["English", en], ["German", de]]
const textsOf = (words: ArtefactWords): readonly string[] => [
  ...Object.values(words.kinds).flatMap(({ one, many, purpose }) => [one, many, purpose]),
  ...[words.fields, words.choices, words.states, words.steps, words.instead].flatMap((group) => Object.values(group)),
]

describe.each(LANGUAGES)("the words in %s", (_, words) => {
  it("say something, without spaces around it", () => expect(textsOf(words).filter((text) => text.trim() !== text || text === "")).toEqual([]))
  it("begin with a capital", () => expect(textsOf(words).filter((text) => text.slice(0, 1) !== text.slice(0, 1).toUpperCase())).toEqual([]))
  it("tell the purpose of each kind in one sentence", () => {
    for (const { purpose } of Object.values(words.kinds)) expect(purpose).toMatch(/^[^.]+\.$/)
  })
  it("tell the states and the steps of a kind apart", () => {
    for (const kind of ARTEFACT_KINDS) {
      const { states, transitions, fields } = artefactKindOf(kind)
      for (const texts of [states.map((state) => stateWord(words, kind, state)), [...new Set(transitions.map(({ name }) => name))].map((step) => stepWord(words, kind, step)), Object.keys(fields).map((field) => fieldWord(words, kind, field))]) {
        expect(new Set(texts).size, `${kind}: ${texts.join(", ")}`).toBe(texts.length)
      }
    }
  })
})

it("prefers what a place says for itself", () => {
  expect(fieldWord(en, "story", "order")).toBe("Rank")
  expect(fieldWord(en, "feasibility", "criteria.question")).toBe("Question")
  expect(stateWord(en, "assumption", "false")).toBe("Refuted")
  expect(choiceWord(de, "deliverable", "criteria.method", "test")).toBe("Test")
})

it("shows a name that nobody knows as it is", () => {
  expect(fieldWord(en, "story", "toString")).toBe("toString")
  expect(stateWord(en, "story", "unheardOf")).toBe("unheardOf")
  expect(ARTEFACTS.story.kind).toBe("story")
})
