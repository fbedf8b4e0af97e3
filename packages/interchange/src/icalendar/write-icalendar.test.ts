import { schedulePlan } from "@throughline/plan"
import { aPlan, at, taskIdOf } from "@throughline/testkit"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { isTimeZone, writeIcalendar } from "../index.ts"
import type { WriteIcalendarOptions } from "../index.ts"
import { contentLine, escapeText } from "./content-line.ts"

const plan = aPlan({ title: "Portal" }).task("Phase").task("Build", "3d", { under: "Phase", notes: "Line one\nLine, two; three" }).task("Go live", "0d", { under: "Phase", deadline: at("2026-04-01T17:00") })
  .task("Dropped", "1d", { active: false }).link("Build", "Go live").build()
const schedule = schedulePlan(plan)
const written = (options: Partial<WriteIcalendarOptions> = {}) => new TextDecoder().decode(writeIcalendar(plan, schedule, { productName: "Throughline", ...options }))
const unfolded = (text: string) => text.replaceAll("\r\n ", "").split("\r\n")
/** Unfolding and unescaping as a calendar program does it. */
const valueOf = (line: string) => line.replaceAll("\r\n ", "").slice(line.indexOf(":") + 1).replaceAll(/\\([\\;,nN])/g, (_, mark: string) => (mark.toLowerCase() === "n" ? "\n" : mark))

describe("events", () => {
  test("tasks, milestones and deadlines are events; summaries and inactive tasks are none", () => {
    const lines = unfolded(written())
    expect(lines.filter((line) => line.startsWith("SUMMARY:"))).toEqual(["SUMMARY:Build", "SUMMARY:Milestone: Go live", "SUMMARY:Deadline: Go live"])
    expect(lines.filter((line) => line.startsWith("UID:"))).toEqual(["UID:tsk_Build-task@throughline", "UID:tsk_Golive-milestone@throughline", "UID:tsk_Golive-deadline@throughline"])
  })

  test("times float without a zone, and a milestone has no end", () => {
    const lines = unfolded(written())
    expect(lines).toContain("DTSTART:20260302T080000")
    expect(lines).toContain("DTEND:20260304T170000")
    expect(lines.filter((line) => line.startsWith("DTEND")).length).toBe(1)
  })

  test("with a zone every time names it, and its changes of offset stand in the file", () => {
    const lines = unfolded(written({ zone: "Europe/Berlin" }))
    expect(lines).toContain("DTSTART;TZID=Europe/Berlin:20260302T080000")
    const summer = lines.indexOf("BEGIN:DAYLIGHT")
    expect(lines.slice(summer, summer + 5)).toEqual(["BEGIN:DAYLIGHT", "DTSTART:20260329T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "END:DAYLIGHT"])
    expect(unfolded(written({ zone: "Asia/Kolkata" }))).toContain("TZOFFSETTO:+0530")
  })

  test("an unknown zone is the caller's mistake", () => {
    expect(isTimeZone("Europe/Berlin")).toBe(true)
    expect(isTimeZone("Mars/Olympus")).toBe(false)
    expect(() => written({ zone: "Mars/Olympus" })).toThrow("Mars/Olympus")
  })

  test("words, addresses and the choice of tasks come from the caller", () => {
    const text = unfolded(written({ texts: { milestone: "Meilenstein", deadline: "Stichtag" }, kinds: ["milestone"], urlOf: (task) => `https://example.org/t/${task.number}`, calendarName: "Portal, Ana", sequence: 7, stampedAt: 1_770_000_000_000 }))
    expect(text.filter((line) => line.startsWith("SUMMARY:"))).toEqual(["SUMMARY:Meilenstein: Go live"])
    expect(text).toContain("X-WR-CALNAME:Portal\\, Ana")
    expect(text).toContain("SEQUENCE:7")
    expect(text).toContain("DTSTAMP:20260202T024000Z")
    expect(text.some((line) => line.startsWith("URL:https://example.org/t/"))).toBe(true)
    expect(unfolded(written({ only: new Set([taskIdOf("Build")]) })).filter((line) => line === "BEGIN:VEVENT").length).toBe(1)
  })

  test("the same plan gives the same bytes", () => {
    expect(written({ zone: "America/New_York" })).toBe(written({ zone: "America/New_York" }))
  })
})

describe("lines", () => {
  test("text is escaped", () => {
    expect(escapeText("a\\b;c,d\ne\r\nf\u0007")).toBe("a\\\\b\\;c\\,d\\ne\\nf")
  })

  test("no line is longer than 75 octets, no character is cut, and nothing is lost", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 400 }).filter((text) => text.isWellFormed() && !/\p{Cc}/u.test(text)), (text) => {
      const line = contentLine("SUMMARY", escapeText(text))
      for (const piece of line.split("\r\n")) {
        expect(new TextEncoder().encode(piece).length).toBeLessThanOrEqual(75)
        expect(piece.isWellFormed()).toBe(true)
      }
      expect(valueOf(line)).toBe(text)
    }))
  })

  test("a name cannot open an event of its own", () => {
    const hostile = aPlan().task("A", "1d", { name: "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:y" }).build()
    const lines = new TextDecoder().decode(writeIcalendar(hostile, schedulePlan(hostile), { productName: "x\r\nX:1" })).split("\r\n")
    expect(lines.filter((line) => line === "BEGIN:VEVENT").length).toBe(1)
    expect(lines.filter((line) => line.startsWith("X:")).length).toBe(0)
  })
})
