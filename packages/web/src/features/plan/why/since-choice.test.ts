import type { Baseline } from "@throughline/plan"
import { expect, test } from "vitest"
import { speak } from "../plan-world.test-support.ts"
import { firstChoice, sinceChoices } from "./since-choice.ts"

const NOW = Date.UTC(2026, 2, 2)
const baseline = (number: number, name: string, takenAt: number): Baseline => ({ id: `bsl_${number}`, number, name, note: "", takenAt, takenBy: null, tasks: {}, assignments: {} })

test("a moved date is explained since the latest baseline, else since a week ago", () => {
  speak("en")
  const baselines = new Map([baseline(0, "Contract", NOW - 1_000), baseline(1, "", NOW - 500), baseline(2, "from a file, without a date", 0)].map((one) => [one.id, one]))
  const choices = sinceChoices(baselines, NOW)
  expect(choices.map(({ label }) => label)).toEqual(["yesterday", "last week", "last month", "the baseline 1", "the baseline Contract", "the beginning"])
  expect(firstChoice(choices)).toBe("bsl_1")
  expect(choices.at(0)?.at).toBe(NOW - 86_400_000)
  expect(choices.at(-1)?.at).toBeNull()
  expect(firstChoice(sinceChoices(new Map(), NOW))).toBe("week")
})
