import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { compareRanks, isRank, rankBetween, ranksBetween, spreadRanks } from "./rank.ts"

/** Places at which somebody inserts, as fractions of the list; the list starts empty. */
const insertions = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 150 })

function insertAll(places: readonly number[]): string[] {
  const ranks: string[] = []
  for (const place of places) {
    const index = Math.floor(place * ranks.length)
    ranks.splice(index, 0, rankBetween(ranks[index - 1] ?? null, ranks[index] ?? null))
  }
  return ranks
}

describe("rank", () => {
  test("a rank between two neighbours lies strictly between them, wherever people insert", () => {
    fc.assert(fc.property(insertions, (places) => {
      const ranks = insertAll(places)
      expect(ranks.every(isRank)).toBe(true)
      expect(ranks.toSorted(compareRanks)).toEqual(ranks)
      expect(new Set(ranks).size).toBe(ranks.length)
    }))
  })

  test("two equal neighbours leave no room, which is a bug of the caller", () => {
    expect(() => rankBetween("V", "V")).toThrow("room between ranks")
    expect(() => rankBetween("W", "V")).toThrow("room between ranks")
  })

  test("a hundred thousand tasks appended at the end keep ranks of four characters", () => {
    const ranks = ranksBetween(null, null, 100_000)
    expect(Math.max(...ranks.map((rank) => rank.length))).toBe(4)
    expect(ranks.every((rank, index) => index === 0 || ranks[index - 1] < rank)).toBe(true)
  })

  test("many ranks between two neighbours stay short and in order", () => {
    const ranks = ranksBetween("V001", "V002", 5_000)
    expect(ranks).toHaveLength(5_000)
    expect(ranks.toSorted(compareRanks)).toEqual(ranks)
    expect(ranks[0] > "V001" && (ranks.at(-1) ?? "") < "V002").toBe(true)
    expect(Math.max(...ranks.map((rank) => rank.length))).toBeLessThanOrEqual(8)
  })

  test("insertions at one place grow by a character in five or more, before and after alike", () => {
    let low = "V001"
    for (let count = 0; count < 100; count += 1) low = rankBetween(low, "V002")
    let high = "V002"
    for (let count = 0; count < 100; count += 1) high = rankBetween("V001", high)
    expect(low.length).toBeLessThanOrEqual(24)
    expect(high.length).toBeLessThanOrEqual(24)
  })

  test("a neighbourhood that grew long gets short ranks again and keeps its order", () => {
    const ranks = ["V001", "V003"]
    for (let count = 0; count < 300; count += 1) ranks.splice(1, 0, rankBetween("V001", ranks[1]))
    expect(Math.max(...ranks.map((rank) => rank.length))).toBeGreaterThan(32)
    const spread = spreadRanks(ranks, 1)
    const after = ranks.toSpliced(spread.first, spread.ranks.length, ...spread.ranks)
    expect(after.toSorted(compareRanks)).toEqual(after)
    expect(Math.max(...spread.ranks.map((rank) => rank.length))).toBeLessThanOrEqual(16)
  })

  test("prepending before the very first rank works for ever", () => {
    let first = rankBetween(null, null)
    for (let count = 0; count < 1_000; count += 1) {
      const before = rankBetween(null, first)
      expect(before < first && isRank(before)).toBe(true)
      first = before
    }
    expect(rankBetween(null, "0001") < "0001").toBe(true)
    expect(rankBetween("zzzz", null) > "zzzz").toBe(true)
  })
})
