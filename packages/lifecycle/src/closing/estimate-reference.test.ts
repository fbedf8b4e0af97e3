import { describe, expect, it } from "vitest"
import { estimateReference } from "./estimate-reference.ts"

const DAY = 4_800

describe("what tasks of a name took before", () => {
  it("is the middle of the cases, with the shortest, the longest and the factor", () => {
    const cases = [{ planned: 2 * DAY, actual: 5 * DAY }, { planned: 2 * DAY, actual: 2 * DAY }, { planned: 4 * DAY, actual: 6 * DAY }]
    expect(estimateReference(cases, 2 * DAY)).toEqual({ cases: 3, planned: 2 * DAY, actual: 5 * DAY, shortest: 2 * DAY, longest: 6 * DAY, factor: 150, suggested: 5 * DAY })
  })
  it("suggests nothing where the estimate is near it, so that what was taken over is not suggested again", () => {
    expect(estimateReference([{ planned: DAY, actual: 10 * DAY }], 10 * DAY)?.suggested).toBeNull()
    expect(estimateReference([{ planned: DAY, actual: 10 * DAY }], 10 * DAY + 599)?.suggested).toBeNull()
    expect(estimateReference([{ planned: DAY, actual: 10 * DAY }], 11 * DAY)?.suggested).toBeNull()
    expect(estimateReference([{ planned: DAY, actual: 10 * DAY }], 8 * DAY)?.suggested).toBe(10 * DAY)
  })
  it("knows no factor where no baseline was taken, and nothing at all without a case", () => {
    expect(estimateReference([{ planned: null, actual: DAY }], 3 * DAY)).toMatchObject({ planned: null, factor: null, suggested: DAY })
    expect(estimateReference([], DAY)).toBeNull()
  })
  it("gives of two cases a figure that occurred, the lower", () => {
    expect(estimateReference([{ planned: DAY, actual: 3 * DAY }, { planned: DAY, actual: 5 * DAY }], DAY)?.actual).toBe(3 * DAY)
  })
})
