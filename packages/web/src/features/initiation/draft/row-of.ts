// Rows of a field as records with an id that stays, and the few edits they take.

export type Row = Readonly<Record<string, unknown>> & { readonly id: string }

export function rowsIn(fields: Readonly<Record<string, unknown>>, name: string): readonly Row[] {
  const value = fields[name]
  return Array.isArray(value) ? value.filter(isRow) : []
}

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null && typeof Reflect.get(value, "id") === "string"
}

export function textIn(row: Readonly<Record<string, unknown>>, name: string): string {
  const value = row[name]
  return typeof value === "string" ? value : ""
}

export function numberIn(row: Readonly<Record<string, unknown>>, name: string): number | null {
  const value = row[name]
  return typeof value === "number" ? value : null
}

export function numbersIn(row: Readonly<Record<string, unknown>>, name: string): readonly number[] {
  const value = row[name]
  return Array.isArray(value) ? value.map((each) => (typeof each === "number" ? each : 0)) : []
}

export function changed(rows: readonly Row[], id: string, part: Readonly<Record<string, unknown>>): readonly Row[] {
  return rows.map((row) => (row.id === id ? { ...row, ...part } : row))
}

/** An id that no row has yet. */
export function freshId(rows: readonly Row[]): string {
  let at = rows.length + 1
  while (rows.some(({ id }) => id === `r${at}`)) at += 1
  return `r${at}`
}
