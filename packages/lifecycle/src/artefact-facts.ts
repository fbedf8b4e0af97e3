// What is read of a project to answer questions about it as a whole: plain values, no database.

export interface ArtefactFacts {
  readonly id: string
  readonly kind: string
  /** "REQ-12" */
  readonly key: string
  readonly title: string
  readonly state: string
  readonly ownerId: string | null
  readonly fields: Readonly<Record<string, unknown>>
  /** Number of the latest version that was cut; 0 before the first. */
  readonly version: number
}

export interface TaskFacts {
  readonly id: string
  /** The outline code. */
  readonly key: string
  readonly title: string
  readonly state: string
  readonly summary: boolean
  readonly milestone: boolean
  /** The summary above it; null at the top. */
  readonly parentId: string | null
}

/** A typed link as people made it. */
export interface LinkFacts {
  readonly type: string
  readonly fromId: string
  readonly toId: string
}

export interface ThreadFacts {
  readonly artefacts: readonly ArtefactFacts[]
  readonly tasks: readonly TaskFacts[]
  readonly links: readonly LinkFacts[]
}

/** Text of a field, or "" where nothing was said. */
export function textOf({ fields }: Pick<ArtefactFacts, "fields">, name: string): string {
  const value = fields[name]
  return typeof value === "string" ? value : ""
}

/** Number of a field, or null where nothing was said. */
export function numberOf({ fields }: Pick<ArtefactFacts, "fields">, name: string): number | null {
  const value = fields[name]
  return typeof value === "number" ? value : null
}

/** Texts of a list field: ids, choices or lines. */
export function textsOf({ fields }: Pick<ArtefactFacts, "fields">, name: string): readonly string[] {
  const value = fields[name]
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : []
}

export type RowFacts = Readonly<Record<string, unknown>>

/** Records of a rows field. */
export function rowsOf({ fields }: Pick<ArtefactFacts, "fields">, name: string): readonly RowFacts[] {
  const value = fields[name]
  return Array.isArray(value) ? value.filter(isRow) : []
}

function isRow(value: unknown): value is RowFacts {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
