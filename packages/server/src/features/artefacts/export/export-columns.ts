// Which columns an exported list has, what stands above them, and what of an artefact stands in them.

import { artefactKindOf, fieldWord, stateWord } from "@throughline/contract"
import type { Field, Fields } from "@throughline/contract"
import { fail } from "../../../platform/failure.ts"
import { keyOf } from "../artefacts.present.ts"
import type { Reading } from "../artefacts.present.ts"
import type { ArtefactRow } from "../artefacts.sql.ts"
import type { CustomFieldRow } from "../fields/custom-fields.sql.ts"
import { isMoney } from "../fields/money.ts"
import { exportWord, isExportWord } from "./export-words.ts"
import { exportedValue } from "./export-value.ts"
import type { Exported, Exporting } from "./export-value.ts"

export interface ExportColumn {
  readonly heading: string
  /** Of an artefact as this reader may read it. */
  readonly valueOf: (row: ArtefactRow) => Exported
}

const text = (value: string): Exported => ({ type: "text", text: value })
const COLUMNS_MAX = 60

export function exportColumns(wanted: string | undefined, own: readonly CustomFieldRow[], exporting: Exporting, money: Reading["sight"]["money"]): readonly ExportColumn[] {
  const { fields, columns } = artefactKindOf(exporting.kind)
  const names = wanted === undefined || wanted === "" ? ["key", "title", "state", "owner", ...columns] : wanted.split(",").map((name) => name.trim()).filter((name) => name !== "")
  if (names.length > COLUMNS_MAX) fail("invalidInput", { problems: [{ pointer: "/columns", code: "tooMuch", message: "has too many columns", limit: COLUMNS_MAX }] })
  // A column of amounts that this reader may not see is not there, rather than empty.
  return names.flatMap((name) => columnOf(name, fields, own, exporting)).filter(({ field }) => money || field === null || !isMoney(field))
}

function columnOf(name: string, fields: Fields, own: readonly CustomFieldRow[], exporting: Exporting): readonly (ExportColumn & { readonly field: Field | null })[] {
  const common = commonColumn(name, exporting)
  if (common !== null) return [{ ...common, field: null }]
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined
  if (field !== undefined) return [{ heading: `${fieldWord(exporting.words, exporting.kind, name)}${unitOf(field)}`, field, valueOf: (row) => exportedValue(field, name, row.fields[name], exporting) }]
  const custom = own.find(({ id }) => `custom.${id}` === name)
  if (custom !== undefined) return [{ heading: `${custom.name}${unitOf(custom.field)}`, field: custom.field, valueOf: (row) => exportedValue(custom.field, name, row.custom[custom.id], exporting) }]
  return fail("invalidInput", { problems: [{ pointer: "/columns", code: "value", message: `“${name.slice(0, 80)}” is no column of these` }] })
}

/** Effort is kept in minutes and shown in hours, shares in percent. */
function unitOf({ type }: Field): string {
  return type === "minutes" ? " (h)" : type === "percent" ? " (%)" : ""
}

function commonColumn(name: string, { kind, words, locale }: Exporting): ExportColumn | null {
  const values: Readonly<Record<string, (row: ArtefactRow) => Exported>> = {
    key: (row) => text(keyOf(row)), number: (row) => ({ type: "number", number: row.number, decimals: 0 }), title: (row) => text(row.title), state: (row) => text(stateWord(words, kind, row.state)), owner: (row) => text(row.owner_name ?? ""),
    version: (row) => ({ type: "number", number: row.version, decimals: 0 }), createdAt: (row) => ({ type: "day", day: row.created_at.toISOString().slice(0, 10) }), updatedAt: (row) => ({ type: "day", day: row.updated_at.toISOString().slice(0, 10) }),
  }
  const valueOf = Object.hasOwn(values, name) ? values[name] : undefined
  return valueOf === undefined || !isExportWord(name) ? null : { heading: exportWord(name, locale), valueOf }
}
