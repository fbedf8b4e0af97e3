import { describe, expect, test } from "vitest"
import { explain, instantOf } from "@throughline/plan"
import { planOf, speak } from "../plan-world.test-support.ts"
import { causePieces, headingOf } from "./why-words.ts"

const world = planOf(
  ["Survey", "Design", "Build"],
  (idOf) => ({ name: "linkTasks", args: { links: [{ predecessorId: idOf("Survey"), successorId: idOf("Design"), kind: "FS", lag: 9_600, lagKind: "working", lagUnit: "d" }] } }),
  (idOf) => ({ name: "setStart", args: { taskId: idOf("Build"), start: instantOf(2026, 3, 16, 480) } }),
)

function sentences(name: string, language: "en" | "de"): readonly string[] {
  speak(language)
  const explanation = explain(world.plan, world.schedule, world.idOf(name), "start")
  const text = explanation.causes.map((cause) => causePieces(cause, explanation.taskId, { plan: world.plan, language }).map((piece) => (piece.kind === "task" ? `[${piece.name}]` : piece.text)).join(""))
  return [headingOf(explanation), ...text]
}

describe("why a date is here", () => {
  test("a predecessor is named as a link, with type and lag", () => {
    const [, cause] = sentences("Design", "en")
    expect(cause).toMatch(/^It waits until \[Survey\] finishes on .*2026.* \(FS\+2d\)\.$/)
  })

  test("the same in German", () => {
    const [heading, cause] = sentences("Design", "de")
    expect(heading).toMatch(/^beginnt am /)
    expect(cause).toMatch(/^Er wartet, bis \[Survey\] am .*2026.* endet \(FS\+2t\)\.$/)
  })

  test("a constraint says its kind and date, the project start that nothing else holds", () => {
    expect(sentences("Build", "en")[1]).toMatch(/^A constraint holds it: start no earlier than .*2026/)
    expect(sentences("Survey", "en")[1]).toMatch(/^The project starts on .*, and nothing else holds the task\.$/)
  })
})
