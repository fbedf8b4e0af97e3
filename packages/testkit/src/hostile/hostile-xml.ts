// Files that somebody sends in place of a plan: each with the code by which it must be refused, or the finding it must
// leave. Bombs are made when they are asked for, never stored.

import type { FileErrorCode, FindingCode } from "@throughline/interchange"

export interface HostileFile {
  readonly name: string
  readonly make: () => Uint8Array
  /** How it is refused; null: it is read, and leaves the finding. */
  readonly code: FileErrorCode | null
  readonly finding?: FindingCode
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'
const NAMESPACE = 'xmlns="http://schemas.microsoft.com/project"'

/** A small legal file with something put into it. */
export function mspdiWith(parts: { readonly head?: string; readonly calendars?: string; readonly tasks?: string; readonly resources?: string; readonly assignments?: string; readonly prolog?: string } = {}): Uint8Array {
  return encode([
    DECLARATION, parts.prolog ?? "", `<Project ${NAMESPACE}><StartDate>2026-03-02T08:00:00</StartDate>`, parts.head ?? "",
    `<Calendars>${parts.calendars ?? ""}</Calendars><Tasks>${parts.tasks ?? task(1)}</Tasks>`,
    `<Resources>${parts.resources ?? ""}</Resources><Assignments>${parts.assignments ?? ""}</Assignments></Project>`,
  ].join("\n"))
}

export function task(number: number, inside = "", level = 1): string {
  return `<Task><UID>${number}</UID><ID>${number}</ID><Name>Task ${number}</Name><OutlineLevel>${level}</OutlineLevel><Duration>PT8H0M0S</Duration>${inside}</Task>\n`
}

export function link(predecessor: number, inside = "<Type>1</Type>"): string {
  return `<PredecessorLink><PredecessorUID>${predecessor}</PredecessorUID>${inside}</PredecessorLink>`
}

const utf16 = (text: string, littleEndian: boolean, mark: boolean): Uint8Array => {
  const units = mark ? [0xfeff] : []
  for (let at = 0; at < text.length; at += 1) units.push(text.charCodeAt(at))
  return new Uint8Array(units.flatMap((unit) => (littleEndian ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff])))
}

const billionLaughs = (): string => {
  const levels = Array.from({ length: 10 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`)
  return `<!DOCTYPE p [<!ENTITY l0 "lol">${levels.join("")}]>`
}

export const HOSTILE_XML: readonly HostileFile[] = [
  { name: "nothing at all", make: () => new Uint8Array(0), code: "file.empty" },
  { name: "only white space", make: () => encode(" \n\t "), code: "xml.notXml" },
  { name: "plain words", make: () => encode("Dear colleague, please find the plan attached."), code: "xml.notXml" },
  { name: "a picture", make: () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), code: "xml.encoding" },
  { name: "a compressed folder", make: () => new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0]), code: "xml.notXml" },
  { name: "an old binary plan", make: () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), code: "xml.encoding" },
  { name: "zero bytes", make: () => new Uint8Array(1000), code: "xml.notXml" },
  { name: "another XML", make: () => encode(`${DECLARATION}<rss version="2.0"><channel/></rss>`), code: "mspdi.wrongRoot" },
  { name: "a web page", make: () => encode("<!DOCTYPE html><html><body>Project</body></html>"), code: "xml.doctype" },
  { name: "an external entity that reads a file", make: () => mspdiWith({ prolog: '<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]>', tasks: task(1, "<Notes>&x;</Notes>") }), code: "xml.doctype" },
  { name: "an external entity that calls an address", make: () => mspdiWith({ prolog: '<!DOCTYPE p SYSTEM "http://127.0.0.1:1/x.dtd">' }), code: "xml.doctype" },
  { name: "a parameter entity", make: () => mspdiWith({ prolog: '<!DOCTYPE p [<!ENTITY % x SYSTEM "http://127.0.0.1:1/"> %x;]>' }), code: "xml.doctype" },
  { name: "a document type in small letters", make: () => mspdiWith({ prolog: "<!doctype p>" }), code: "xml.doctype" },
  { name: "a document type behind a comment and a million spaces", make: () => mspdiWith({ prolog: `<!-- x -->${" ".repeat(1_000_000)}<!DOCTYPE p>` }), code: "xml.doctype" },
  { name: "a billion laughs", make: () => mspdiWith({ prolog: billionLaughs(), tasks: task(1, "<Notes>&l10;</Notes>") }), code: "xml.doctype" },
  { name: "a quadratic blow-up", make: () => mspdiWith({ prolog: `<!DOCTYPE p [<!ENTITY a "${"a".repeat(100_000)}">]>`, tasks: task(1, `<Notes>${"&a;".repeat(10_000)}</Notes>`) }), code: "xml.doctype" },
  { name: "an entity inside the root", make: () => mspdiWith({ head: '<!ENTITY a "b">' }), code: "xml.doctype" },
  { name: "an entity that nobody defined", make: () => mspdiWith({ tasks: task(1, "<Notes>&nbsp;</Notes>") }), code: "xml.entity" },
  { name: "an entity named like a property of objects", make: () => mspdiWith({ tasks: task(1, "<Notes>&constructor;</Notes>") }), code: "xml.entity" },
  { name: "a reference to a forbidden character", make: () => mspdiWith({ tasks: task(1, "<Notes>&#0;</Notes>") }), code: "xml.entity" },
  { name: "a reference to half a character", make: () => mspdiWith({ tasks: task(1, "<Notes>&#xD800;</Notes>") }), code: "xml.entity" },
  { name: "a reference beyond all characters", make: () => mspdiWith({ tasks: task(1, "<Notes>&#x110000;</Notes>") }), code: "xml.entity" },
  { name: "an ampersand that stands alone", make: () => mspdiWith({ tasks: task(1, "<Notes>a & b</Notes>") }), code: "xml.entity" },
  { name: "a hundred thousand levels", make: () => mspdiWith({ head: "<a>".repeat(100_000) }), code: "xml.limit" },
  { name: "a million attributes", make: () => mspdiWith({ head: `<a ${Array.from({ length: 1_000_000 }, (_, n) => `a${n}="x"`).join(" ")}/>` }), code: "xml.limit" },
  { name: "an attribute of ten megabytes", make: () => mspdiWith({ head: `<a b="${"x".repeat(10_000_000)}"/>` }), code: "xml.limit" },
  { name: "a name of ten megabytes", make: () => mspdiWith({ head: `<${"x".repeat(10_000_000)}/>` }), code: "xml.limit" },
  { name: "a note of ten megabytes", make: () => mspdiWith({ tasks: task(1, `<Notes>${"x".repeat(10_000_000)}</Notes>`) }), code: "xml.limit" },
  { name: "five million elements", make: () => mspdiWith({ head: "<a/>".repeat(5_000_000) }), code: "xml.limit" },
  { name: "more bytes than allowed", make: () => new Uint8Array(65 * 1024 * 1024).fill(0x20), code: "file.tooLarge" },
  { name: "cut off in the middle of a tag", make: () => mspdiWith().slice(0, 150), code: "xml.truncated" },
  { name: "cut off between two tags", make: () => encode(`${DECLARATION}<Project><Tasks>`), code: "xml.truncated" },
  { name: "cut off in a comment", make: () => mspdiWith({ head: "<!-- and so on" }), code: "xml.truncated" },
  { name: "cut off in CDATA", make: () => mspdiWith({ head: "<Title><![CDATA[ and so on" }), code: "xml.truncated" },
  { name: "tags that cross", make: () => mspdiWith({ head: "<a><b></a></b>" }), code: "xml.malformed" },
  { name: "a tag that closes nothing", make: () => encode(`${DECLARATION}<Project></Project></Project>`), code: "xml.malformed" },
  { name: "two roots", make: () => encode("<Project></Project><Project></Project>"), code: "xml.malformed" },
  { name: "words after the root", make: () => encode("<Project></Project> and more"), code: "xml.malformed" },
  { name: "an attribute without quotes", make: () => encode("<Project a=b></Project>"), code: "xml.malformed" },
  { name: "a tag inside a tag", make: () => mspdiWith({ head: "<a <b></b>>" }), code: "xml.malformed" },
  { name: "a control character", make: () => mspdiWith({ tasks: task(1, "<Notes>a\u0001b</Notes>") }), code: "xml.malformed" },
  { name: "UTF-7", make: () => encode('<?xml version="1.0" encoding="UTF-7"?>+ADw-Project+AD4-'), code: "xml.encoding" },
  { name: "UTF-32", make: () => new Uint8Array([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0]), code: "xml.encoding" },
  { name: "UTF-16 without its mark", make: () => encode('<?xml version="1.0" encoding="UTF-16"?><Project/>'), code: "xml.encoding" },
  { name: "an encoding that nobody knows", make: () => encode('<?xml version="1.0" encoding="x-mine"?><Project/>'), code: "xml.encoding" },
  { name: "overlong UTF-8", make: () => new Uint8Array([...encode("<Project><Title>"), 0xc0, 0xbc, ...encode("</Title></Project>")]), code: "xml.encoding" },
  { name: "half a surrogate in UTF-16", make: () => new Uint8Array([...utf16("<Project><Title>", true, true), 0x00, 0xd8, ...utf16("</Title></Project>", true, false)]), code: "xml.encoding" },
  { name: "UTF-16 with its mark", make: () => utf16(`<Project ${NAMESPACE}><Tasks>${task(1, link(7))}</Tasks></Project>`, false, true), code: null, finding: "link.unknownTask" },
  { name: "a file of another year", make: () => mspdiWith({ tasks: task(1, "<Deadline>0000-01-01T00:00:00</Deadline>") }), code: null, finding: "value.unreadable" },
  { name: "a date beyond all plans", make: () => mspdiWith({ tasks: task(1, "<Deadline>275760-09-13T00:00:00</Deadline>") }), code: null, finding: "value.unreadable" },
  { name: "a day that does not exist", make: () => mspdiWith({ tasks: task(1, "<Deadline>2026-02-30T08:00:00</Deadline>") }), code: null, finding: "value.unreadable" },
  { name: "an endless duration", make: () => mspdiWith({ tasks: "<Task><UID>1</UID><OutlineLevel>1</OutlineLevel><Duration>PT999999999H0M0S</Duration></Task>" }), code: null, finding: "value.unreadable" },
  { name: "a negative duration", make: () => mspdiWith({ tasks: "<Task><UID>1</UID><OutlineLevel>1</OutlineLevel><Duration>-PT8H0M0S</Duration></Task>" }), code: null, finding: "value.unreadable" },
  { name: "a number of 308 digits", make: () => mspdiWith({ tasks: task(1, `<FixedCost>${"9".repeat(308)}</FixedCost>`) }), code: null, finding: "value.unreadable" },
  { name: "numbers that are none", make: () => mspdiWith({ tasks: task(1, "<Priority>NaN</Priority><FixedCost>Infinity</FixedCost><Milestone>yes</Milestone>") }), code: null, finding: "value.unreadable" },
  { name: "the same task number twice", make: () => mspdiWith({ tasks: task(1) + task(1) }), code: null, finding: "number.duplicate" },
  { name: "a task without number", make: () => mspdiWith({ tasks: "<Task><Name>A</Name></Task>" }), code: null, finding: "number.missing" },
  { name: "a link to an unknown task", make: () => mspdiWith({ tasks: task(1, link(99)) }), code: null, finding: "link.unknownTask" },
  { name: "a link to itself", make: () => mspdiWith({ tasks: task(1, link(1)) }), code: null, finding: "link.toSelf" },
  { name: "a circle of links", make: () => mspdiWith({ tasks: task(1, link(3)) + task(2, link(1)) + task(3, link(2)) }), code: null, finding: "link.cycle" },
  { name: "an outline that jumps", make: () => mspdiWith({ tasks: task(1) + task(2, "", 7) }), code: null, finding: "outline.inconsistent" },
  { name: "an outline of ten thousand levels", make: () => mspdiWith({ tasks: Array.from({ length: 10_000 }, (_, n) => task(n + 1, "", n + 1)).join("") }), code: null, finding: "outline.inconsistent" },
  { name: "calendars derived from each other", make: () => mspdiWith({ calendars: calendar(1, 2) + calendar(2, 1) }), code: null, finding: "calendar.cycle" },
  { name: "a calendar derived from nothing", make: () => mspdiWith({ calendars: calendar(1, 77) }), code: null, finding: "calendar.unknown" },
  { name: "a task on an unknown calendar", make: () => mspdiWith({ tasks: task(1, "<CalendarUID>5</CalendarUID>") }), code: null, finding: "calendar.unknown" },
  { name: "a hundred thousand exceptions", make: () => mspdiWith({ calendars: calendar(1, -1, `<Exceptions>${exception("2026-01-01", "2026-01-01").repeat(100_000)}</Exceptions>`) }), code: null, finding: "calendar.exceptionNotCarried" },
  { name: "an exception without end", make: () => mspdiWith({ calendars: calendar(1, -1, `<Exceptions>${exception("1900-01-01", "9999-12-31")}${exception("", "")}</Exceptions>`) }), code: null, finding: "calendar.exceptionNotCarried" },
  { name: "working times upside down", make: () => mspdiWith({ calendars: calendar(1, -1, "<WeekDays><WeekDay><DayType>2</DayType><DayWorking>1</DayWorking><WorkingTimes><WorkingTime><FromTime>17:00:00</FromTime><ToTime>08:00:00</ToTime></WorkingTime></WorkingTimes></WeekDay></WeekDays>") }), code: null, finding: "calendar.shiftsRepaired" },
  { name: "an assignment to nobody known", make: () => mspdiWith({ assignments: assignment(1, 1, 9) }), code: null, finding: "resource.unknown" },
  { name: "an assignment of no task", make: () => mspdiWith({ assignments: assignment(1, 8, 1) }), code: null, finding: "assignment.unknownTask" },
  { name: "a link to a file share", make: () => mspdiWith({ tasks: task(1, "<HyperlinkAddress>\\\\server\\share\\evil.exe</HyperlinkAddress>") }), code: null, finding: "hyperlink.notSafe" },
  { name: "a link to a local file", make: () => mspdiWith({ tasks: task(1, "<HyperlinkAddress>file:///etc/passwd</HyperlinkAddress>") }), code: null, finding: "hyperlink.notSafe" },
  { name: "a link that is a script", make: () => mspdiWith({ tasks: task(1, "<HyperlinkAddress>javascript:alert(1)</HyperlinkAddress>") }), code: null, finding: "hyperlink.notSafe" },
  { name: "an inclusion of another file", make: () => mspdiWith({ head: '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd">x</xi:include>' }), code: null, finding: "field.unknown" },
  { name: "macros", make: () => mspdiWith({ head: "<Macro>Sub AutoOpen()</Macro>" }), code: null, finding: "field.unknown" },
  { name: "a name of a million characters", make: () => mspdiWith({ tasks: `<Task><UID>1</UID><OutlineLevel>1</OutlineLevel><Name>${"\u{1f600}".repeat(400_000)}</Name></Task>` }), code: null, finding: "text.shortened" },
  { name: "a thousand calendars asked about five hundred years", make: () => mspdiWith(fiveHundredYears(1_000)), code: null, finding: "assignment.timephased" },
  { name: "a hundred thousand kinds of unknown elements", make: () => mspdiWith({ head: Array.from({ length: 100_000 }, (_, n) => `<x${n}>1</x${n}>`).join("") }), code: null, finding: "field.unknown" },
  { name: "the same field twice", make: () => mspdiWith({ tasks: task(1, "<Name>Another</Name>") }), code: null, finding: "field.repeated" },
]

/** Each person works on a calendar of his own, from the first to the last day of all plans. */
function fiveHundredYears(people: number): Parameters<typeof mspdiWith>[0] {
  const numbers = Array.from({ length: people }, (_, n) => n + 1)
  return {
    calendars: numbers.map((n) => calendar(n, -1, `<Exceptions>${exception("2026-01-01", "2026-01-01")}</Exceptions>`)).join(""),
    resources: numbers.map((n) => `<Resource><UID>${n}</UID><Name>P${n}</Name><Type>1</Type><CalendarUID>${n}</CalendarUID></Resource>`).join(""),
    tasks: task(1, "<Start>1900-01-01T08:00:00</Start><Finish>2399-12-30T17:00:00</Finish>"),
    assignments: numbers.map((n) => `<Assignment><UID>${n}</UID><TaskUID>1</TaskUID><ResourceUID>${n}</ResourceUID><Work>PT8H0M0S</Work><Start>1900-01-01T08:00:00</Start><Finish>2399-12-30T17:00:00</Finish></Assignment>`).join(""),
  }
}

function calendar(number: number, base: number, inside = ""): string {
  return `<Calendar><UID>${number}</UID><Name>C${number}</Name><IsBaseCalendar>1</IsBaseCalendar><BaseCalendarUID>${base}</BaseCalendarUID>${inside}</Calendar>`
}

function exception(from: string, to: string): string {
  return `<Exception><TimePeriod><FromDate>${from}T00:00:00</FromDate><ToDate>${to}T23:59:00</ToDate></TimePeriod><Type>1</Type><DayWorking>0</DayWorking></Exception>`
}

function assignment(number: number, taskNumber: number, resourceNumber: number): string {
  return `<Assignment><UID>${number}</UID><TaskUID>${taskNumber}</TaskUID><ResourceUID>${resourceNumber}</ResourceUID></Assignment>`
}
