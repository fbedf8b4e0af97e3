import { ARTEFACT_KINDS, artefactKindOf, mayOnKind, PROJECT_ROLES } from "@throughline/contract"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { expect, test } from "vitest"
import { kindsHiddenFrom } from "./found-words.ts"

const indexes = await readFile(join(import.meta.dirname, "../../platform/db/migrations/0010-quick-lists.sql"), "utf8")

test("hidden from roles are only kinds that none of them may see", () => {
  expect(kindsHiddenFrom([])).toEqual(ARTEFACT_KINDS)
  for (const one of PROJECT_ROLES) {
    for (const other of PROJECT_ROLES) {
      for (const kind of kindsHiddenFrom([one, other])) for (const role of [one, other]) expect(mayOnKind(artefactKindOf(kind), "see", "member", role)).toBe(false)
      expect(kindsHiddenFrom([one, other])).toEqual(kindsHiddenFrom([one]).filter((kind) => kindsHiddenFrom([other]).includes(kind)))
    }
  }
  // What is about people is never seen by a link alone; what is linked to a task may be.
  expect(kindsHiddenFrom(["contractor"])).toContain("stakeholder")
  expect(kindsHiddenFrom(["contractor"])).not.toContain("requirement")
})

test("no text can be taken for the kind of an artefact: names of kinds are letters, and words of texts begin with none but letters, digits and marks of addresses", () => {
  for (const kind of ARTEFACT_KINDS) expect(kind).toMatch(/^[A-Za-z]+$/)
  expect(indexes).toContain("array_to_tsvector(array['=' || kind])")
})
