import { ApiError, ERRORS } from "@throughline/contract"
import type { ErrorCode, Problem, ProblemDocument } from "@throughline/contract"
import { beforeEach, describe, expect, it, vi } from "vitest"
import { setWords } from "../i18n/catalogue.ts"
import { de } from "../i18n/de.ts"
import { en } from "../i18n/en.ts"
import { conflictWords, fieldProblems, isConflict, learnArtefactWords, problemWords } from "./problem-words.ts"

// The region decides how dates are written; the tests sit in London.
vi.stubGlobal("navigator", { languages: ["en-GB"] })

function problem(code: ErrorCode, rest: Partial<ProblemDocument> = {}): ApiError {
  return new ApiError({ type: `/problems/${code}`, title: ERRORS[code].title, status: ERRORS[code].status, code, requestId: "req_1", ...rest })
}

describe("a problem in words", () => {
  beforeEach(() => setWords(en, "en"))
  it("has a title for every code, in the reader's language", () => {
    setWords(de, "de")
    for (const code of Object.keys(ERRORS) as ErrorCode[]) expect(problemWords(problem(code)).title).toBe(de[`error.${code}`])
  })
  it("says that the server cannot be reached when the network fails", () => {
    expect(problemWords(new TypeError("Failed to fetch")).title).toBe(en["problem.network"])
  })
  it("says the same of a proxy that finds no server behind it, but not of a server that answers", () => {
    const gateway = (requestId: string) => new ApiError({ type: "about:blank", title: "Bad Gateway", status: 502, code: "internal", requestId })
    expect([problemWords(gateway("")).title, problemWords(gateway("req_1")).title]).toEqual([en["problem.network"], en["error.internal"]])
  })
  it("gives the number of the request for support", () => {
    expect(problemWords(problem("internal")).requestId).toBe("req_1")
  })
  it("shows both values of a conflict, and who made the other", () => {
    expect(conflictWords({ kind: "task", id: "tsk_1", field: "duration", expected: 4_800, actual: 9_600, wanted: 14_400, changedBy: "Ben" }))
      .toBe("Duration: you saw 1 d, Ben made it 2 d, you wanted 3 d.")
    expect(conflictWords({ kind: "task", id: "tsk_1", field: "deadline", expected: null, actual: 4_800, wanted: 0 }))
      .toBe("Deadline: you saw nothing, it is 1 Jan 2000, 08:00 now, you wanted 1 Jan 2000, 00:00.")
  })
  it("says what is there now where nobody knows what was seen, with written text in quotes", () => {
    expect(conflictWords({ kind: "project", id: "prj_1", field: "name", expected: null, actual: "Head office", wanted: "Offices" })).toBe("Name: it is “Head office” now, you wanted “Offices”.")
  })
  it("says when the thing itself was deleted", () => {
    expect(conflictWords({ kind: "task", id: "tsk_1", field: "", expected: {}, actual: null, wanted: {} })).toBe("It has been deleted meanwhile.")
  })
  it("lists every wrong field of an input by its label", () => {
    const error = problem("invalidInput", { problems: [{ pointer: "/name", code: "tooLittle", message: "x", limit: 1 }, { pointer: "/commands/0/duration", code: "odd", message: "must be whole" }] })
    expect(problemWords(error).details).toEqual(["Name: must not be empty", "Duration: must be whole"])
    expect(fieldProblems(error)).toEqual({ name: "must not be empty", duration: "must be whole" })
  })
  it("says what is wrong in the reader's language and by how much, not as the server's library puts it", () => {
    setWords(de, "de")
    const said = (each: Problem) => problemWords(problem("invalidInput", { problems: [each] })).details[0]
    expect(said({ pointer: "/title", code: "tooMuch", message: "Too big: expected string to have <=500 characters", limit: 500 })).toBe("Titel: ist zu lang oder zu groß: höchstens 500")
    expect(said({ pointer: "/name", code: "required", message: "is missing" })).toBe("Name: fehlt")
    expect(said({ pointer: "/finish", code: "value", message: "lies before the start" })).toBe("Ende: liegt vor dem Beginn")
  })
  it("names a field of an artefact by its word, and the row it stands in", () => {
    learnArtefactWords({ field: (name) => ({ label: "Label", statement: "Statement" })[name], choice: (name) => ({ must: "Must" })[name] })
    const said = (pointer: string) => problemWords(problem("invalidInput", { problems: [{ pointer, code: "required", message: "is missing" }] })).details[0]
    expect([said("/fields/statement"), said("/fields/lines/3/label"), said("/fields/nobodyKnows")]).toEqual(["Statement: is missing", "Label, row 4: is missing", "nobodyKnows: is missing"])
    expect(conflictWords({ kind: "artefact", id: "art_1", field: "fields.statement", expected: null, actual: "must", wanted: "Tea" })).toBe("Statement: it is Must now, you wanted “Tea”.")
  })
  it("knows a conflict from other refusals", () => {
    expect([isConflict(problem("conflict")), isConflict(problem("wrongState")), isConflict(new Error("conflict"))]).toEqual([true, false, false])
  })
})
