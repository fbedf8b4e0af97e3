// Values out of the fields of an artefact, whatever an older version may have left there.

interface Holder {
  readonly fields: Readonly<Record<string, unknown>>
}

export function numberIn({ fields }: Holder, name: string): number | null {
  const value = fields[name]
  return typeof value === "number" ? value : null
}

export function textIn({ fields }: Holder, name: string): string {
  const value = fields[name]
  return typeof value === "string" ? value : ""
}

export type Row = Readonly<Record<string, unknown>> & { readonly id: string }

export function rowsIn({ fields }: Holder, name: string): readonly Row[] {
  const value = fields[name]
  return Array.isArray(value) ? value.flatMap((row: unknown) => (isRow(row) ? [row] : [])) : []
}

function isRow(row: unknown): row is Row {
  return typeof row === "object" && row !== null && "id" in row && typeof row.id === "string"
}
