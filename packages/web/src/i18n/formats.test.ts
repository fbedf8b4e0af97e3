import { beforeEach, describe, expect, it, vi } from "vitest"
import { setWords } from "./catalogue.ts"
import { de } from "./de.ts"
import { en } from "./en.ts"
import { formatCivil, formatInstant, formatMoment, formatRelative, todayIn } from "./format-date.ts"
import { formatBytes, formatDuration, formatMoney, formatNumber, formatPercent, formatRatio, formatSigned, formatSlip, formatWork } from "./format-number.ts"

/** Intl puts spaces that do not break between number and unit. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ")

// The region decides how dates are written; the tests sit in London.
vi.stubGlobal("navigator", { languages: ["en-GB"] })

describe("in English", () => {
  beforeEach(() => setWords(en, "en"))
  it("a civil date is shown as it is, in whatever zone the reader sits", () => {
    expect(formatCivil("2026-03-02T00:00")).toBe("2 Mar 2026")
    expect(formatCivil("2026-03-02")).toBe("2 Mar 2026")
    expect(formatCivil("2026-03-29T02:30", "time")).toBe("02:30")
  })
  it("an instant of the plan is the civil time it stands for", () => {
    expect(formatInstant(0, "dateTime")).toBe("1 Jan 2000, 00:00")
    expect(formatInstant(14_400 + 4_800, "dateTime")).toBe("2 Jan 2000, 08:00")
    expect(formatInstant(null)).toBe("")
  })
  it("a moment is shown in the reader's zone, across daylight saving", () => {
    expect(formatMoment("2026-03-29T00:30:00Z", "Europe/Berlin")).toBe("29 Mar 2026, 01:30")
    expect(formatMoment("2026-03-29T01:30:00Z", "Europe/Berlin")).toBe("29 Mar 2026, 03:30")
  })
  it("time that has passed is told in the largest whole unit", () => {
    const now = Date.parse("2026-03-02T12:00:00Z")
    expect(formatRelative("2026-03-02T11:57:10Z", now)).toBe("2 minutes ago")
    expect(formatRelative("2026-03-01T11:00:00Z", now)).toBe("yesterday")
    expect(formatRelative("2026-03-16T12:00:00Z", now)).toBe("in 2 weeks")
  })
  it("today depends on the zone", () => {
    const now = Date.parse("2026-03-02T23:30:00Z")
    expect([todayIn("UTC", now), todayIn("Europe/Berlin", now), todayIn("America/New_York", now)]).toEqual(["2026-03-02", "2026-03-03", "2026-03-02"])
  })
  it("lengths are days, below a day hours, below an hour minutes", () => {
    expect([4_800, 480, 720, 240, 45, 0].map((minutes) => formatDuration(minutes))).toEqual(["10 d", "1 d", "1.5 d", "4 h", "45 min", "0 d"])
    expect(formatDuration(450, { minutesPerDay: 450 })).toBe("1 d")
  })
  it("a slip carries its sign, with a true minus", () => {
    expect([formatSlip(1_920), formatSlip(-240), formatSlip(0)]).toEqual(["+4 d", "−4 h", "0 d"])
    expect(formatSigned(-1.25)).toBe("−1.25")
  })
  it("money has its currency and its digits, or none where only whole sums matter", () => {
    expect(formatMoney(123_456, "EUR")).toBe("€1,234.56")
    expect(formatMoney(123_456, "EUR", { whole: true })).toBe("€1,235")
    expect(formatMoney(1_234, "JPY", { digits: 0 })).toBe("JP¥1,234")
    expect(formatMoney(-500, "USD", { signed: true })).toBe("−US$5.00")
  })
  it("percentages, work, ratios and bytes have their unit", () => {
    expect([formatPercent(66), formatWork(7_200), formatWork(90), formatRatio(1), formatBytes(1_536_000), formatBytes(12)]).toEqual(["66%", "120 h", "1.5 h", "1.00", "1.5 MB", "12 B"])
  })
})

describe("in German", () => {
  beforeEach(() => setWords(de, "de"))
  it("dates, numbers and money are written the German way", () => {
    expect(formatCivil("2026-03-02T08:00")).toBe("2. März 2026")
    expect(formatNumber(1234.5)).toBe("1.234,5")
    expect(plain(formatMoney(123_456, "EUR"))).toBe("1.234,56 €")
    expect(plain(formatPercent(66))).toBe("66 %")
    expect(formatDuration(720)).toBe("1,5 T")
  })
})
