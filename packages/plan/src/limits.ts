// The numbers beyond which a plan, or a command on it, is refused. Callers may lower or raise those of CommandContext;
// lengths of texts are fixed in the shapes.

export const PLAN_LIMITS = {
  tasks: 100_000,
  outlineDepth: 50,
  links: 300_000,
  linksPerTask: 1_000,
  assignmentsPerTask: 200,
  resources: 5_000,
  calendars: 2_000,
  exceptionsPerCalendar: 2_000,
  baselines: 50,
  splitsPerTask: 100,
  occurrences: 1_000,
}
export type PlanLimits = Readonly<typeof PLAN_LIMITS>

/** Fixed lengths and counts of what a single field or argument may hold. */
export const FIELD_LIMITS = {
  name: 500,
  notes: 100_000,
  text: 255,
  hyperlink: 2_000,
  idsPerCommand: 20_000,
  ratesPerResource: 500,
  shiftsPerDay: 48,
  profileParts: 20_000,
  priority: 1_000,
  /** 200,000 pieces of material, or as many people full time. */
  units: 2_000_000_000,
  money: 900_000_000_000_000,
  /** 2,000 years of work: sums stay exact integers. */
  work: 10_000_000_000,
  number: 2_000_000_000,
} as const
