// Who and what does the work? Work, material and cost resources with rates, availability and calendar.

import { dayOf } from "@throughline/plan"
import type { Availability, Calendar, Rate, Resource, ResourceKind } from "@throughline/plan"
import type { FindingBook } from "../finding.ts"
import { IMPORT_LIMITS } from "../limits.ts"
import type { XmlElement } from "../xml/read-xml.ts"
import { ACCRUALS, RATE_TABLES } from "./codes.ts"
import { calendarIdOf } from "./context.ts"
import type { IdSource } from "./ids.ts"
import { keptLine, keptText } from "./kept-text.ts"
import type { Money } from "./money.ts"
import { Row } from "./row.ts"

interface Parts {
  readonly ids: IdSource
  readonly book: FindingBook
  readonly money: Money
  readonly calendars: ReadonlyMap<number, Calendar>
}

export function readResources(elements: readonly XmlElement[], parts: Parts): Map<number, Resource> {
  const resources = new Map<number, Resource>()
  for (const element of elements) {
    const row = new Row(element, parts.book)
    const number = row.number("UID")
    row.place = `resource ${number}`
    // Number 0 without a name is Project's own row for "nobody"; blank rows carry nothing.
    if (row.flag("IsNull", false) || (number === 0 && row.text("Name") === "")) continue
    if (number < 0 || resources.has(number)) {
      parts.book.add(number < 0 ? "number.missing" : "number.duplicate", "lost", "Resource.UID", "A resource without a number of its own was left out.", row.place)
      continue
    }
    resources.set(number, readResource(row, number, parts))
  }
  return resources
}

function readResource(row: Row, number: number, parts: Parts): Resource {
  const { book } = parts
  const text = (field: string): string => keptLine(row.text(field), IMPORT_LIMITS.shortText, book, `Resource.${field}`)
  if (row.flag("IsBudget", false)) book.add("resource.budget", "changed", "Resource.IsBudget", "Budget resources are taken over as ordinary resources.", row.place)
  return {
    id: parts.ids.resource(number),
    number,
    name: keptLine(row.text("Name"), IMPORT_LIMITS.name, book, "Resource.Name"),
    initials: text("Initials"),
    kind: kindOf(row),
    generic: row.flag("IsGeneric", false),
    userId: null,
    email: text("EmailAddress"),
    group: text("Group"),
    code: text("Code"),
    maxUnits: row.units("MaxUnits"),
    availability: row.nested("AvailabilityPeriods", "AvailabilityPeriod").slice(0, IMPORT_LIMITS.ratesPerResource).map((element) => readAvailability(element, book, row.place)),
    calendarId: calendarIdOf(parts, row.integer("CalendarUID", -1), row.place ?? ""),
    materialLabel: text("MaterialLabel"),
    rates: readRates(row, parts),
    accrual: row.code("AccrueAt", ACCRUALS, "prorated") ?? "prorated",
    active: !row.flag("IsInactive", false),
    notes: keptText(row.text("Notes"), IMPORT_LIMITS.notes, book, "Resource.Notes"),
  }
}

function kindOf(row: Row): ResourceKind {
  if (row.flag("IsCostResource", false) || row.integer("Type", 1) === 2) return "cost"
  return row.integer("Type", 1) === 0 ? "material" : "work"
}

function readAvailability(element: XmlElement, book: FindingBook, place: string | undefined): Availability {
  const row = new Row(element, book, place)
  return { from: openDay(row, "AvailableFrom"), to: openDay(row, "AvailableTo"), units: row.units("AvailableUnits") }
}

/** Project writes the ends of its own calendar where it means "always". */
function openDay(row: Row, name: string): number | null {
  const text = row.text(name)
  if (text.startsWith("1984-01-01") || text.startsWith("2049-12-31") || text.startsWith("2149-12-31")) return null
  const instant = row.instant(name)
  return instant === null ? null : dayOf(instant)
}

/** A rate table wins over the single rates, which repeat its current row. */
function readRates(row: Row, parts: Parts): readonly Rate[] {
  const table = row.nested("Rates", "Rate").slice(0, IMPORT_LIMITS.ratesPerResource)
  if (table.length > 0) {
    return table.map((element) => {
      const rate = new Row(element, parts.book, row.place)
      return { table: rate.code("RateTable", RATE_TABLES, "A"), from: openDay(rate, "RatesFrom"), ...amounts(rate, parts.money) }
    })
  }
  const only = amounts(row, parts.money)
  const isFree = only.standard === 0 && only.overtime === 0 && only.perUse === 0
  return isFree ? [] : [{ table: "A", from: null, ...only }]
}

function amounts(row: Row, money: Money): Pick<Rate, "standard" | "overtime" | "perUse"> {
  return {
    standard: money.rate(row.decimal("StandardRate", 0)),
    overtime: money.rate(row.decimal("OvertimeRate", 0)),
    perUse: money.amount(row.decimal("CostPerUse", 0)),
  }
}
