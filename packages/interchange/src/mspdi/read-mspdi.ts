// What plan does a Microsoft Project XML file hold, what dates did it store, and what of it do we not carry? Bytes in,
// values out. A file that is no such file, or that asks too much, is an error; everything else becomes a plan with
// findings.

import type { Instant } from "@throughline/engine"
import { instantOf } from "@throughline/plan"
import type { Calendar, CalendarId, Plan, Task, TaskId } from "@throughline/plan"
import { FindingBook } from "../finding.ts"
import type { Finding } from "../finding.ts"
import { IMPORT_LIMITS, XML_LIMITS } from "../limits.ts"
import type { XmlLimits } from "../limits.ts"
import { readXml } from "../xml/read-xml.ts"
import type { FileError } from "../file-error.ts"
import type { XmlDocument, XmlElement } from "../xml/read-xml.ts"
import { assignmentCalendars } from "./assignment-calendars.ts"
import { customFieldsOf } from "./custom-fields.ts"
import { NUMBERED_IDS } from "./ids.ts"
import type { IdSource } from "./ids.ts"
import { moneyOf } from "./money.ts"
import { reportNotCarried } from "./not-carried.ts"
import { readAssignments } from "./read-assignments.ts"
import { readBaselines } from "./read-baselines.ts"
import { readCalendars } from "./read-calendars.ts"
import { readLinks } from "./read-links.ts"
import { readOutline } from "./read-outline.ts"
import type { OutlineRow } from "./read-outline.ts"
import { readResources } from "./read-resources.ts"
import { currencyDigitsOf, readSettings } from "./read-settings.ts"
import { readTask } from "./read-task.ts"
import { recordedFixedCost } from "./recorded-cost.ts"
import { reportCircles } from "./report-circles.ts"
import { readRemarks, REMARKS_TARGET } from "./remarks.ts"
import type { Remarks } from "./remarks.ts"
import { readStoredDates } from "./stored-dates.ts"
import type { StoredDates } from "./stored-dates.ts"
import { Row } from "./row.ts"

export interface ReadMspdiOptions {
  readonly ids?: IdSource
  /** Milliseconds since 1970 that baselines are said to be taken at; files do not tell. */
  readonly takenAt?: number
  readonly xmlLimits?: Partial<XmlLimits>
}

export type MspdiResult =
  | { readonly ok: true; readonly plan: Plan; readonly findings: readonly Finding[]; readonly stored: ReadonlyMap<TaskId, StoredDates> }
  | { readonly ok: false; readonly error: FileError }

/** Where a file without any date begins. */
const DEFAULT_START: Instant = instantOf(2000, 1, 3, 480)

export function readMspdi(bytes: Uint8Array, options: ReadMspdiOptions = {}): MspdiResult {
  const xml = readXml(bytes, { ...XML_LIMITS, ...options.xmlLimits })
  if (!xml.ok) return xml
  const { root } = xml.document
  if (root.name !== "Project") return refuse(xml.document, root, "mspdi.wrongRoot", `The file begins with <${root.name}>; a Microsoft Project XML file begins with <Project>.`)
  const sections = sectionsOf(root)
  const excess = firstExcess(sections)
  if (excess !== null) return refuse(xml.document, root, "mspdi.limit", excess)
  return readProject(root, sections, options, readRemarks(xml.document.instructions.get(REMARKS_TARGET)))
}

function refuse(document: XmlDocument, element: XmlElement, code: FileError["code"], message: string): MspdiResult {
  return { ok: false, error: { code, message, line: document.lineAt(element.offset), element: element.name } }
}

interface Sections {
  readonly calendars: readonly XmlElement[]
  readonly tasks: readonly XmlElement[]
  readonly resources: readonly XmlElement[]
  readonly assignments: readonly XmlElement[]
}

function sectionsOf(root: XmlElement): Sections {
  const entries = (section: string, entry: string): readonly XmlElement[] =>
    root.children.filter((child) => child.name === section).flatMap((child) => child.children.filter((inner) => inner.name === entry))
  return { calendars: entries("Calendars", "Calendar"), tasks: entries("Tasks", "Task"), resources: entries("Resources", "Resource"), assignments: entries("Assignments", "Assignment") }
}

function firstExcess(sections: Sections): string | null {
  for (const name of ["calendars", "tasks", "resources", "assignments"] as const) {
    if (sections[name].length > IMPORT_LIMITS[name]) return `The file has ${sections[name].length} ${name}; the limit is ${IMPORT_LIMITS[name]}.`
  }
  return null
}

function readProject(root: XmlElement, sections: Sections, options: ReadMspdiOptions, remarks: Remarks | null): MspdiResult {
  const book = new FindingBook()
  const ids = options.ids ?? NUMBERED_IDS
  const custom = customFieldsOf(root)
  const head = new Row(root, book, "project")
  const money = moneyOf(currencyDigitsOf(head))
  const calendars = readCalendars(sections.calendars, ids, book)
  const calendarId = projectCalendar(head, calendars, ids)
  const resources = readResources(sections.resources, { ids, book, money, calendars })
  const outline = readOutline(sections.tasks, ids, book)
  const tasks = new Map<number, Task>()
  for (const row of outline) tasks.set(row.number, readTask(row, { book, ids, money, calendars }, custom))
  const context = { book, ids, money, calendars, resources, tasks }
  const settings = { ...readSettings(head, calendarId, startOf(head, outline), book), ...remarks?.settings }
  const byId = new Map([...calendars.values()].map((calendar) => [calendar.id, calendar]))
  const outlineByNumber = new Map(outline.map((row) => [row.number, row]))
  const work = readAssignments(sections.assignments, outlineByNumber, context, assignmentCalendars(settings, byId))
  const withPeople = new Set([...work.assignments.values()].map((assignment) => assignment.taskId))
  const complete = (row: OutlineRow, task: Task): Task => {
    const actualFixedCost = remarks === null && !row.hasChildren ? recordedFixedCost(row.row, task, money, work.actualCost.get(task.id) ?? 0) : task.actualFixedCost
    return { ...task, actualFixedCost, splits: work.splits.get(task.id) ?? [], ...(withPeople.has(task.id) ? { work: 0, actualWork: 0 } : {}) }
  }
  const plan: Plan = {
    settings,
    task: new Map(outline.flatMap((row) => {
      const task = tasks.get(row.number)
      return task === undefined ? [] : [[task.id, complete(row, task)]]
    })),
    link: readLinks(outline, context),
    calendar: byId,
    resource: new Map([...resources.values()].map((resource) => [resource.id, resource])),
    assignment: work.assignments,
    baseline: readBaselines(outline, work.rows, context, options.takenAt ?? 0, remarks?.baselines ?? []),
  }
  reportCircles(plan, book)
  reportNotCarried(root, book, custom)
  return { ok: true, plan, findings: book.list(), stored: new Map(outline.map((row) => [row.id, readStoredDates(row.row)])) }
}

/** A file without calendars gets the standard one: every plan has a project calendar. */
function projectCalendar(head: Row, calendars: Map<number, Calendar>, ids: IdSource): CalendarId {
  const named = calendars.get(head.integer("CalendarUID", -1)) ?? [...calendars.values()].find((calendar) => !calendar.personal)
  if (named !== undefined) return named.id
  const number = Math.max(0, ...calendars.keys()) + 1
  const standard: Calendar = { id: ids.calendar(number), name: "Standard", baseId: null, personal: false, week: [null, null, null, null, null, null, null], workWeeks: [], exceptions: [], number }
  calendars.set(number, standard)
  return standard.id
}

function startOf(head: Row, outline: readonly { readonly row: Row }[]): Instant {
  const stated = head.instant("StartDate")
  if (stated !== null) return stated
  let first: Instant | null = null
  for (const { row } of outline) {
    const start = row.instant("Start")
    if (start !== null && (first === null || start < first)) first = start
  }
  return first ?? DEFAULT_START
}
