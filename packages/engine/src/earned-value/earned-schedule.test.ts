import { expect, test } from "vitest"
import { earnedSchedule, scheduleAdherence } from "./earned-schedule.ts"

const planned = [0, 5, 15, 30, 50, 70, 85, 95, 100]

test("the worked figure: ES 3.6, SV(t) -1.4, SPI(t) 0.72, IEAC(t) 11.11, TSPI 1.4667", () => {
  const es = earnedSchedule({ planned, earned: 42, actualTime: 5, estimatedDuration: 12 })
  expect(es.earnedTime).toBeCloseTo(3.6, 12)
  expect(es.plannedDuration).toBe(8)
  expect(es.variance).toBeCloseTo(-1.4, 12)
  expect(es.index).toBeCloseTo(0.72, 12)
  expect(es.durationAtCompletion).toBeCloseTo(11.1111, 4)
  expect(es.toCompleteIndex).toBeCloseTo(1.4667, 4)
  expect(es.toCompleteIndexEstimate).toBeCloseTo(0.6286, 4)
})

test("a performance factor of its own replaces SPI(t) for the work to come", () => {
  expect(earnedSchedule({ planned, earned: 42, actualTime: 5, performanceFactor: 1 }).durationAtCompletion).toBeCloseTo(9.4, 12)
})

test("a late project that is done keeps SPI(t) below 1", () => {
  const late = earnedSchedule({ planned, earned: 100, actualTime: 10 })
  expect(late.earnedTime).toBe(8)
  expect(late.index).toBeCloseTo(0.8, 12)
  expect(late.durationAtCompletion).toBe(10)
  expect(late.toCompleteIndex).toBeNull()
})

test("a plan that stays flat after its end earns no time there", () => {
  expect(earnedSchedule({ planned: [...planned, 100, 100], earned: 100, actualTime: 8 }).earnedTime).toBe(8)
})

test("before the start the index is undefined, and without progress there is no forecast", () => {
  expect(earnedSchedule({ planned, earned: 0, actualTime: 0 }).index).toBeNull()
  const stuck = earnedSchedule({ planned, earned: 0, actualTime: 2 })
  expect(stuck.index).toBe(0)
  expect(stuck.durationAtCompletion).toBeNull()
})

test("a plan that plans nothing earns nothing and fails nowhere", () => {
  for (const empty of [[], [0], [0, 0]]) {
    const es = earnedSchedule({ planned: empty, earned: 10, actualTime: 3 })
    expect(es.earnedTime).toBe(0)
    expect(es.toCompleteIndex).toBeNull()
  }
})

test("adherence is the share of the earned work that was planned to be done by then", () => {
  expect(scheduleAdherence([{ earned: 10, plannedAtEarnedTime: 20 }, { earned: 30, plannedAtEarnedTime: 20 }])).toBe(0.75)
  expect(scheduleAdherence([])).toBeNull()
})
