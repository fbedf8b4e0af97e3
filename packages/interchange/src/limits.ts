// Every number that bounds what a file may ask of us. Each refusal names the limit it hit. Limits of fields are those of
// the plan document, so that what was read can be stored.

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
  tasks: 100_000,
  links: 300_000,
  resources: 5_000,
  assignments: 300_000,
  calendars: 2_000,
  exceptionsPerCalendar: 2_000,
  baselines: 50,
  outlineDepth: 50,
  splitsPerTask: 100,
  ratesPerResource: 500,
  shiftsPerDay: 48,
  profileParts: 20_000,
  occurrences: 10_000,
  name: 500,
  shortText: 255,
  notes: 100_000,
  hyperlink: 2_000,
  /** 1,000 people full time, in basis points. */
  units: 10_000_000,
  /** Minor units. */
  money: 900_000_000_000_000,
  work: 10_000_000_000,
  number: 2_000_000_000,
} as const

export const CSV_LIMITS = {
  bytes: 32 * 1024 * 1024,
  rows: 100_000,
  columns: 512,
  cellLength: 100_000,
} as const
export type CsvLimits = { readonly [K in keyof typeof CSV_LIMITS]: number }
