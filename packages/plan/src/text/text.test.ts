import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { dayNumber, toIsoDay } from "../civil.ts"
import { parseDate } from "./date.ts"
import { DURATION_MAX, formatDuration, parseDuration } from "./duration.ts"
import { formatLag, formatPredecessors, parseLag, parsePredecessors } from "./predecessors.ts"
import { formatResources, parseResources } from "./resources.ts"

const settings = { minutesPerDay: 480, minutesPerWeek: 2400, daysPerMonth: 20 }
const unit = fc.constantFrom("m" as const, "h" as const, "d" as const, "w" as const, "mo" as const)
const language = fc.constantFrom("en" as const, "de" as const)

describe("durations as typed", () => {
  test("what is no duration is refused with the reason", () => {
    expect(parseDuration("", settings)).toEqual({ ok: false, code: "text.empty", at: 0 })
    expect(parseDuration("3 parsecs", settings)).toMatchObject({ ok: false, code: "text.unit", at: 2 })
    for (const text of ["-3d", "d", "3d4", "1.2.3d", "1e5d", "Infinity", "NaN", "3d??"]) expect(parseDuration(text, settings).ok, text).toBe(false)
    expect(parseDuration("999999999999mo", settings)).toMatchObject({ ok: false, code: "text.range" })
    expect(parseDuration("1".repeat(30_000), settings)).toMatchObject({ ok: false, code: "text.tooLong" })
  })

  test.each([
    ["3d", 14_400, "d", false, false], ["3 days", 14_400, "d", false, false], ["2,5 Tage", 12_000, "d", false, false], ["2.5", 12_000, "d", false, false],
    ["4eh", 2_400, "h", true, false], ["3d?", 14_400, "d", false, true], ["3 Tage?", 14_400, "d", false, true], ["1w", 24_000, "w", false, false],
    ["2 mo", 192_000, "mo", false, false], ["90m", 900, "m", false, false], ["3fT", 43_200, "d", true, false], ["2 edays", 28_800, "d", true, false],
    ["8 Std.", 4_800, "h", false, false], ["0", 0, "d", false, false], [",5t", 2_400, "d", false, false], ["1 emo", 432_000, "mo", true, false],
  ])("%s is understood", (text, ticks, unitRead, elapsed, estimated) => {
    expect(parseDuration(text, settings)).toEqual({ ok: true, value: { ticks, unit: unitRead, elapsed, estimated } })
  })

  test("a number without a unit is counted in the unit of the cell", () => {
    expect(parseDuration("4", settings, "h")).toMatchObject({ value: { ticks: 2_400, unit: "h" } })
  })

  test("a duration shown in either language is read back exactly", () => {
    const duration = fc.record({ ticks: fc.integer({ min: 0, max: 50_000_000 }), unit, elapsed: fc.boolean(), estimated: fc.boolean() })
    fc.assert(fc.property(duration, language, (value, shown) => {
      expect(parseDuration(formatDuration(value, settings, { language: shown }), settings)).toEqual({ ok: true, value })
    }))
  })

  test("shown as people write it", () => {
    const show = (text: string, format = {}): string => {
      const parsed = parseDuration(text, settings)
      return parsed.ok ? formatDuration(parsed.value, settings, format) : parsed.code
    }
    expect([show("2.5 days"), show("2,5 days", { language: "de" }), show("4 ehrs"), show("4eh", { language: "de" }), show("3 days?")]).toEqual(["2.5d", "2,5t", "4eh", "4fh", "3d?"])
    expect(formatDuration({ ticks: 1_600, unit: "d", elapsed: false, estimated: false }, settings, { decimalsMax: 2 })).toBe("0.33d")
  })
})

describe("predecessors as typed", () => {
  test("what is no list of predecessors is refused at the place where it breaks", () => {
    expect(parsePredecessors("12FS, x", settings)).toMatchObject({ ok: false, code: "text.unreadable", at: 5 })
    expect(parsePredecessors("12XY", settings)).toMatchObject({ ok: false, code: "text.linkKind" })
    expect(parsePredecessors("12FS+2parsec", settings)).toMatchObject({ ok: false, code: "text.unit" })
    expect(parsePredecessors("12FS+99999999mo", settings)).toMatchObject({ ok: false, code: "text.range" })
    for (const text of [",", "12,,13", "-3", "12FS+", "12 13", "12__proto__"]) expect(parsePredecessors(text, settings).ok, text).toBe(false)
  })

  test("types, lags, leads, percent and elapsed lags are understood", () => {
    expect(parsePredecessors("12FS+2d, 14SS-50%,7FF+3ed; 9sf", settings)).toEqual({ ok: true, value: [
      { taskNumber: 12, kind: "FS", lag: 9_600, lagKind: "working", lagUnit: "d" },
      { taskNumber: 14, kind: "SS", lag: -5_000, lagKind: "percent", lagUnit: "d" },
      { taskNumber: 7, kind: "FF", lag: 43_200, lagKind: "elapsed", lagUnit: "d" },
      { taskNumber: 9, kind: "SF", lag: 0, lagKind: "working", lagUnit: "d" },
    ] })
  })

  test("German link types and decimal commas are understood", () => {
    expect(parsePredecessors("12EA+2,5t;14AA,7EE+3ft, 9AE", settings)).toMatchObject({ ok: true, value: [
      { taskNumber: 12, kind: "FS", lag: 12_000 }, { taskNumber: 14, kind: "SS" }, { taskNumber: 7, kind: "FF", lagKind: "elapsed" }, { taskNumber: 9, kind: "SF" },
    ] })
    expect(parsePredecessors("12,14", settings)).toMatchObject({ value: [{ taskNumber: 12 }, { taskNumber: 14 }] })
    expect(parsePredecessors("12FS+2, 14", settings)).toMatchObject({ value: [{ lag: 9_600 }, { taskNumber: 14 }] })
    expect(parsePredecessors("12FS+2,14", settings)).toMatchObject({ value: [{ lag: 9_600 }, { taskNumber: 14 }] })
  })

  test("an empty text is an empty list, and a separator at the end is no error", () => {
    expect(parsePredecessors("  ", settings)).toEqual({ ok: true, value: [] })
    expect(parsePredecessors("12;", settings)).toMatchObject({ ok: true, value: [{ taskNumber: 12 }] })
  })

  test("a list shown in either language is read back exactly", () => {
    const working = fc.record({ lag: fc.integer({ min: -1_000_000, max: 1_000_000 }), lagKind: fc.constantFrom("working" as const, "elapsed" as const), lagUnit: unit })
    const percent = fc.record({ lag: fc.integer({ min: -20_000, max: 20_000 }), lagKind: fc.constantFrom("percent" as const, "elapsedPercent" as const), lagUnit: fc.constant("d" as const) })
    const lag = fc.oneof(working, percent).map((value) => (value.lag === 0 ? { lag: 0, lagKind: "working" as const, lagUnit: "d" as const } : value))
    const entry = fc.tuple(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom("FS" as const, "SS" as const, "FF" as const, "SF" as const), lag)
    fc.assert(fc.property(fc.array(entry, { maxLength: 6 }), language, (entries, shown) => {
      const links = entries.map(([taskNumber, kind, lagOf]) => ({ predecessorId: `tsk_${taskNumber}` as const, kind, ...lagOf }))
      const text = formatPredecessors(links, (id) => Number(id.slice(4)), settings, shown)
      expect(parsePredecessors(text, settings)).toEqual({ ok: true, value: entries.map(([taskNumber, kind, lagOf]) => ({ taskNumber, kind, ...lagOf })) })
    }))
  })

  test("a lag alone is read and shown", () => {
    const shown = ["+2d", "-50%", "3ed", "", "0"].map((text) => {
      const parsed = parseLag(text, settings)
      return parsed.ok ? formatLag(parsed.value, settings) : parsed.code
    })
    expect(shown).toEqual(["+2d", "-50%", "+3ed", "", ""])
  })

  test("a hundred thousand characters cost a few milliseconds, whatever they are", () => {
    for (const text of ["1,".repeat(9_000), " ".repeat(19_000), "1FS+".repeat(4_000), "9".repeat(19_000)]) {
      const start = performance.now()
      parsePredecessors(text, settings)
      parseResources(text)
      expect(performance.now() - start).toBeLessThan(300)
    }
  })
})

describe("resources as typed", () => {
  test("what is no list of resources is refused", () => {
    for (const text of ["Ana[", "[50%]", "Ana[50%", "Ana[-5%]", "Ana]", ",", "Ana[50%] Ben"]) expect(parseResources(text).ok, text).toBe(false)
    expect(parseResources("Ana; Ana[50%]")).toMatchObject({ ok: false, code: "text.duplicate" })
    expect(parseResources("Ana[100001%]")).toMatchObject({ ok: false, code: "text.range" })
  })

  test("percentages, amounts and quoted names are understood", () => {
    expect(parseResources('Ana[50%], Ben; "Miller, Ann ""A"""[12,5 %]; Cement[3 t]')).toEqual({ ok: true, value: [
      { name: "Ana", units: 5_000, amount: null }, { name: "Ben", units: null, amount: null },
      { name: 'Miller, Ann "A"', units: 1_250, amount: null }, { name: "Cement", units: null, amount: 300 },
    ] })
  })

  test("a list shown is read back", () => {
    const name = fc.string({ minLength: 1, maxLength: 12 }).map((text) => text.trim()).filter((text) => text !== "")
    const entry = fc.record({ name, units: fc.option(fc.integer({ min: 0, max: 50_000 }).filter((units) => units !== 10_000)), amount: fc.constant(null) })
    fc.assert(fc.property(fc.uniqueArray(entry, { selector: (one) => one.name, maxLength: 5 }), language, (entries, shown) => {
      expect(parseResources(formatResources(entries, shown))).toEqual({ ok: true, value: entries })
    }))
  })
})

describe("dates as typed", () => {
  const today = dayNumber(2026, 12, 20)
  const day = (text: string, order?: "dmy" | "mdy" | "ymd"): string => {
    const parsed = parseDate(text, order === undefined ? { today } : { today, order })
    return parsed.ok ? toIsoDay(parsed.value.day) + (parsed.value.minute === null ? "" : ` ${parsed.value.minute}`) : parsed.code
  }

  test("what is no date is refused", () => {
    expect([day(""), day("31.02.2026"), day("soon"), day("2026-02-30"), day("24.12.2026 25:00"), day("1.1.9999"), day("x".repeat(1_000))])
      .toEqual(["text.empty", "text.date", "text.date", "text.date", "text.time", "text.date", "text.tooLong"])
    expect(day("12/24/2026")).toBe("text.date")
  })

  test.each([
    ["2026-12-24", "2026-12-24"], ["2026-12-24T08:30", "2026-12-24 510"], ["24.12.2026", "2026-12-24"], ["24.12.26 8:30", "2026-12-24 510"], ["24.12.", "2026-12-24"],
    ["24.12", "2026-12-24"], ["03/04/2026", "2026-04-03"], ["24 Dec 2026", "2026-12-24"], ["Dec 24, 2026", "2026-12-24"], ["24. Dezember", "2026-12-24"], ["today", "2026-12-20"],
    ["today+3d", "2026-12-23"], ["heute - 2w", "2026-12-06"], ["+5", "2026-12-25"], ["morgen 17 Uhr", "2026-12-21 1020"], ["24.12.26 5 pm", "2026-12-24 1020"],
    ["24.12.26 12am", "2026-12-24 0"], ["1.3.77", "1977-03-01"],
  ])("%s is %s", (text, expected) => {
    expect(day(text)).toBe(expected)
  })

  test("the order of a date with slashes is the reader's", () => {
    expect([day("12/24/2026", "mdy"), day("26/12/24", "ymd"), day("2026/12/24", "mdy")]).toEqual(["2026-12-24", "2026-12-24", "2026-12-24"])
  })

  test("the longest duration is a hundred years", () => {
    expect(DURATION_MAX).toBe(36_525 * 14_400)
  })
})
