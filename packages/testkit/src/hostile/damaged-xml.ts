// A plan file with some of its parts lost, doubled or filled with what should not be there. The same numbers damage it in
// the same way.

/** What other programs and people have put where dates, lengths and numbers belong. */
const WRONG_DATES = ["", "2000-01-01", "2013-02-30T08:00:00", "2013-02-20T24:00:00", "2013-02-20T08:00:00Z", "2013-02-20T08:00:00.123", "0001-01-01T00:00:00", "9999-12-31T23:59:59", "1984-01-01T00:00:00", "NaN", "2013-2-3T8:00", " 2013-02-20T08:00:00 ", "2013-02-20T08:00:00+02:00"]
const WRONG_LENGTHS = ["PT0H0M0S", "PT-8H0M0S", "", "P1D", "PT99999999H0M0S", "PT8.5H", "8h", "P1Y2M", "PT1e5H", "PT", "-PT8H"]
const WRONG_NUMBERS = ["-1", "0", "", "1e9", "99999999999999", "4294967295", "-65535", "1.5", "abc", "NaN", "-99999999999", "2147483648"]
const WRONG_TEXTS = ["", "x", "0", "é", " "]

const SECTIONS = ["Calendars", "Resources", "Assignments", "Tasks", "WeekDays", "Exceptions", "WorkingTimes", "Baseline"]
const ENTRIES = ["Calendar", "Resource", "Assignment", "Task", "WeekDay", "Exception", "WorkingTime", "PredecessorLink", "TimephasedData"]

/** `draw(n)` gives a whole number from 0 to n - 1. */
export function damagedXml(xml: string, draw: (below: number) => number): string {
  let text = xml
  for (let times = 1 + draw(6); times > 0; times -= 1) text = damagedOnce(text, draw)
  return text
}

function damagedOnce(text: string, draw: (below: number) => number): string {
  const pick = <T>(from: readonly T[], otherwise: T): T => from[draw(Math.max(1, from.length))] ?? otherwise
  const values = [...text.matchAll(/<([A-Za-z]+)>([^<]*)<\/\1>/g)]
  const value = values[draw(Math.max(1, values.length))]
  switch (draw(5)) {
    case 0: {
      const section = pick(SECTIONS, "Tasks")
      return text.replace(new RegExp(`<${section}>[\\s\\S]*?</${section}>`), draw(2) === 0 ? "" : `<${section}/>`)
    }
    case 1: {
      const name = pick(ENTRIES, "Task")
      const entry = pick(text.match(new RegExp(`<${name}>[\\s\\S]*?</${name}>`, "g")) ?? [], "")
      return entry === "" ? text : text.replace(entry, () => (draw(2) === 0 ? "" : entry + entry))
    }
    case 2:
      // Some of the elements that say the same as this one are lost.
      return value === undefined ? text : text.replaceAll(value[0], (found) => (draw(4) === 0 ? "" : found))
    default: {
      if (value === undefined) return text
      const [found, name = "", content = ""] = value
      const wrong = `<${name}>${pick(wrongFor(content), "")}</${name}>`
      return draw(2) === 0 ? text.replace(found, () => wrong) : text.replaceAll(found, (same) => (draw(3) === 0 ? wrong : same))
    }
  }
}

function wrongFor(content: string): readonly string[] {
  if (/^\d{4}-\d\d-\d\dT/.test(content)) return WRONG_DATES
  if (content.startsWith("P")) return WRONG_LENGTHS
  return /^-?\d/.test(content) ? WRONG_NUMBERS : WRONG_TEXTS
}
