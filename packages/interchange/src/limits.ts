// Every number that bounds what a file may ask of us. Each refusal names the limit it hit.

export const XML_LIMITS = {
  bytes: 64 * 1024 * 1024,
  depth: 32,
  elements: 3_000_000,
  attributesPerElement: 16,
  attributeLength: 4_096,
  nameLength: 128,
  textLength: 1_000_000,
} as const
export type XmlLimits = { readonly [K in keyof typeof XML_LIMITS]: number }

export const PLAN_LIMITS = {
  tasks: 100_000,
  links: 400_000,
  resources: 20_000,
  assignments: 300_000,
  calendars: 25_000,
  exceptionsPerCalendar: 5_000,
  outlineDepth: 1_000,
  nameLength: 1_000,
  notesLength: 100_000,
} as const

export const CSV_LIMITS = {
  bytes: 32 * 1024 * 1024,
  rows: 100_000,
  columns: 512,
  cellLength: 100_000,
} as const
