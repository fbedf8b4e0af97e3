// Resources as Microsoft Project writes them, with rate tables and availability.

import type { Availability, Rate, Resource } from "@throughline/plan"
import type { XmlNode } from "../xml/write-xml.ts"
import { ACCRUALS, RATE_TABLES } from "./codes.ts"
import { endOfDay, flag, startOfDay, text, units } from "./format.ts"
import { amountText, rateText } from "./money.ts"
import { record } from "./record.ts"

/** Project's own way to say "since ever" and "for ever". */
const SINCE_EVER = "1984-01-01T00:00:00"
const FOR_EVER = "2049-12-31T23:59:00"
const PER_HOUR = "2"
const PER_UNIT = "8"

export function writeResource(resource: Resource, position: number, calendarNumber: number, currencyDigits: number): XmlNode {
  const { kind, rates } = resource
  const current = rates.findLast((rate) => rate.table === "A" && rate.from === null) ?? rates.find((rate) => rate.table === "A")
  const rateFormat = kind === "work" ? PER_HOUR : PER_UNIT
  return record("Resource", [
    ["UID", String(resource.number)],
    ["ID", String(position)],
    ["Name", resource.name],
    ["Type", kind === "work" ? "1" : "0"],
    ["IsNull", "0"],
    ["Initials", text(resource.initials)],
    ["MaterialLabel", text(resource.materialLabel)],
    ["Code", text(resource.code)],
    ["Group", text(resource.group)],
    ["EmailAddress", text(resource.email)],
    ["MaxUnits", units(resource.maxUnits)],
    ["AccrueAt", String(ACCRUALS.indexOf(resource.accrual))],
    ["StandardRate", rateText(current?.standard ?? 0, currencyDigits)],
    ["StandardRateFormat", rateFormat],
    ["OvertimeRate", rateText(current?.overtime ?? 0, currencyDigits)],
    ["OvertimeRateFormat", PER_HOUR],
    ["CostPerUse", amountText(current?.perUse ?? 0, currencyDigits)],
    ["CalendarUID", String(calendarNumber)],
    ["Notes", text(resource.notes)],
    ["IsGeneric", flag(resource.generic)],
    ["IsInactive", flag(!resource.active)],
    ["IsCostResource", flag(kind === "cost")],
    ["AvailabilityPeriods", resource.availability.length === 0 ? null : resource.availability.map(writeAvailability)],
    ["Rates", rates.length === 0 ? null : rates.map((rate) => writeRate(rate, rates, rateFormat, currencyDigits))],
  ])
}

function writeAvailability(period: Availability): XmlNode {
  return ["AvailabilityPeriod", [
    ["AvailableFrom", period.from === null ? SINCE_EVER : startOfDay(period.from)],
    ["AvailableTo", period.to === null ? FOR_EVER : endOfDay(period.to)],
    ["AvailableUnits", units(period.units)],
  ]]
}

/** A rate ends on the day before the next one of its table begins. */
function writeRate(rate: Rate, rates: readonly Rate[], rateFormat: string, currencyDigits: number): XmlNode {
  const later = rates.filter((other) => other.table === rate.table && other.from !== null && other.from > (rate.from ?? -Infinity)).map((other) => other.from ?? 0)
  return ["Rate", [
    ["RatesFrom", rate.from === null ? SINCE_EVER : startOfDay(rate.from)],
    ["RatesTo", later.length === 0 ? FOR_EVER : endOfDay(Math.min(...later) - 1)],
    ["RateTable", String(RATE_TABLES.indexOf(rate.table))],
    ["StandardRate", rateText(rate.standard, currencyDigits)],
    ["StandardRateFormat", rateFormat],
    ["OvertimeRate", rateText(rate.overtime, currencyDigits)],
    ["OvertimeRateFormat", PER_HOUR],
    ["CostPerUse", amountText(rate.perUse, currencyDigits)],
  ]]
}
