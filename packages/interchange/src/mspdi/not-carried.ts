// What is in the file and not in the plan? Every element is looked up in the schema's table of fates: nothing is left
// out silently, also not an element that nobody has heard of.

import type { FindingBook } from "../finding.ts"
import type { XmlElement } from "../xml/read-xml.ts"
import { customFieldId } from "./custom-fields.ts"
import type { CustomFields } from "./custom-fields.ts"
import { fatesOf } from "./fields.ts"
import type { RecordName } from "./fields.ts"

const RECORDS: Readonly<Record<string, RecordName>> = {
  Calendar: "Calendar", Task: "Task", Resource: "Resource", Assignment: "Assignment", Exception: "Exception", Baseline: "Baseline", PredecessorLink: "PredecessorLink",
}
/** Elements that only hold a list of records. */
const HOLDERS: ReadonlySet<string> = new Set(["Calendars", "Tasks", "Resources", "Assignments", "Exceptions"])
const REPEATABLE: ReadonlySet<string> = new Set(["PredecessorLink", "ExtendedAttribute", "Baseline", "OutlineCode", "TimephasedData"])
export function reportNotCarried(root: XmlElement, book: FindingBook, custom: CustomFields): void {
  report(root, "Project", "project", book, custom)
}

function report(element: XmlElement, record: RecordName, place: string, book: FindingBook, custom: CustomFields): void {
  const fates = fatesOf(record)
  let seen: Set<string> | null = null
  for (const child of element.children) {
    const fate = fates.get(child.name)
    if (fate === undefined) reportUnknown(child, record, place, book)
    else if (fate.kind === "lost" && !isDefault(child, fate.unless)) reportLost(child, record, fate.reason, place, book, custom)
    if (!REPEATABLE.has(child.name)) {
      seen ??= new Set()
      if (seen.has(child.name)) book.add("field.repeated", "lost", `${record}.${child.name}`, "The field is given twice; the first value was taken.", place)
      else seen.add(child.name)
    }
    descend(child, place, book, custom)
  }
}

function descend(child: XmlElement, place: string, book: FindingBook, custom: CustomFields): void {
  const record = RECORDS[child.name]
  if (record !== undefined) report(child, record, place, book, custom)
  else if (HOLDERS.has(child.name)) {
    for (const inner of child.children) {
      const innerRecord = RECORDS[inner.name]
      if (innerRecord !== undefined) report(inner, innerRecord, placeOf(inner, place), book, custom)
      else reportUnknown(inner, "Project", place, book)
    }
  }
}

function placeOf(element: XmlElement, outer: string): string {
  const number = element.children.find((child) => child.name === "UID")?.text
  return number === undefined ? outer : `${element.name.toLowerCase()} ${number}`
}

function isDefault(element: XmlElement, unless: readonly string[]): boolean {
  return element.children.length === 0 && unless.includes(element.text.trim())
}

function reportLost(child: XmlElement, record: RecordName, reason: string, place: string, book: FindingBook, custom: CustomFields): void {
  if (child.name !== "ExtendedAttribute") {
    book.add("field.notCarried", "lost", `${record}.${child.name}`, reason, place)
    return
  }
  const fieldId = customFieldId(child)
  if (custom.ownField(fieldId) === undefined) book.add("field.notCarried", "lost", `${record}.${custom.nameOf(fieldId)}`, reason, place)
}

function reportUnknown(child: XmlElement, record: RecordName, place: string, book: FindingBook): void {
  if (child.children.length === 0 && child.text.trim() === "") return
  book.add("field.unknown", "lost", `${record}.${child.name.slice(0, 60)}`, "The element is not part of the Microsoft Project schema as known here.", place)
}
