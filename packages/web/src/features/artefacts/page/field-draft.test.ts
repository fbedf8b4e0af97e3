import { beforeEach, expect, it, vi } from "vitest"
import { forgetFieldDraft, keepFieldDraft, readFieldDraft } from "./field-draft.ts"

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal("localStorage", { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, text: string) => kept.set(key, text), removeItem: (key: string) => kept.delete(key) })
})

it("what was typed is kept with the revision that was seen, and forgotten when it has been saved", () => {
  keepFieldDraft("art_1", "release", { value: ["a"], revision: 3 })
  expect(readFieldDraft("art_1", "release")).toEqual({ value: ["a"], revision: 3 })
  expect(readFieldDraft("art_1", "source")).toBeNull()
  forgetFieldDraft("art_1", "release")
  expect(readFieldDraft("art_1", "release")).toBeNull()
})
it("a draft of another form is worth nothing", () => {
  localStorage.setItem("throughline.draft.artefact.art_1.release", "{not json")
  expect(readFieldDraft("art_1", "release")).toBeNull()
  localStorage.setItem("throughline.draft.artefact.art_1.release", "\"old\"")
  expect(readFieldDraft("art_1", "release")).toBeNull()
})
