// Every number that bounds what a file may ask of us. Each refusal names the limit it hit. Limits of fields are those of
// the plan document, so that what was read can be stored.

import { FIELD_LIMITS, PLAN_LIMITS } from "@throughline/plan"

export const XML_LIMITS = {
  bytes: 64 * 1024 * 1024,
  depth: 32,
  elements: 2_000_000,
  attributesPerElement: 16,
  attributeLength: 4_096,
  nameLength: 128,
  textLength: 1_000_000,
} as const
export type XmlLimits = { readonly [K in keyof typeof XML_LIMITS]: number }

export const IMPORT_LIMITS = {
  tasks: PLAN_LIMITS.tasks,
  links: PLAN_LIMITS.links,
  resources: PLAN_LIMITS.resources,
  assignments: 300_000,
  calendars: PLAN_LIMITS.calendars,
  exceptionsPerCalendar: PLAN_LIMITS.exceptionsPerCalendar,
  baselines: PLAN_LIMITS.baselines,
  outlineDepth: PLAN_LIMITS.outlineDepth,
  splitsPerTask: PLAN_LIMITS.splitsPerTask,
  ratesPerResource: FIELD_LIMITS.ratesPerResource,
  shiftsPerDay: FIELD_LIMITS.shiftsPerDay,
  profileParts: FIELD_LIMITS.profileParts,
  occurrences: 10_000,
  name: FIELD_LIMITS.name,
  shortText: FIELD_LIMITS.text,
  notes: FIELD_LIMITS.notes,
  hyperlink: FIELD_LIMITS.hyperlink,
  units: FIELD_LIMITS.units,
  money: FIELD_LIMITS.money,
  work: FIELD_LIMITS.work,
  number: FIELD_LIMITS.number,
} as const

export const CSV_LIMITS = {
  bytes: 32 * 1024 * 1024,
  rows: 100_000,
  columns: 512,
  cellLength: 100_000,
} as const
export type CsvLimits = { readonly [K in keyof typeof CSV_LIMITS]: number }
