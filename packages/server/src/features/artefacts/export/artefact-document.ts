// An artefact as a document for paper: what it says, which version it is, who approved it with which signature.

import { fieldWord, isSaid, stateWord } from "@throughline/contract"
import type { Field } from "@throughline/contract"
import type { Content, TableCell, TDocumentDefinitions } from "pdfmake/interfaces.js"
import { printIsoDay } from "../../interchange/index.ts"
import type { ApprovalRow } from "../approvals/approvals.sql.ts"
import type { Values } from "../content.ts"
import type { CustomFieldRow } from "../fields/custom-fields.sql.ts"
import type { KnownKind } from "../open-artefact.ts"
import { exportWord } from "./export-words.ts"
import { exportedValue } from "./export-value.ts"
import type { Exported, Exporting } from "./export-value.ts"

export interface ArtefactDocument {
  readonly kind: KnownKind
  readonly key: string
  readonly title: string
  readonly state: string
  /** Null: the present state. */
  readonly version: number | null
  readonly contentHash: string
  readonly projectName: string
  readonly ownerName: string | null
  readonly currency: string
  readonly printedOn: string
  readonly fields: Values
  readonly custom: Values
  readonly own: readonly CustomFieldRow[]
  readonly approvals: readonly ApprovalRow[]
}

const GREY = "#555555"

export function artefactDocument(document: ArtefactDocument, exporting: Exporting): TDocumentDefinitions {
  const { words, locale, kind: name } = exporting
  const word = (key: Parameters<typeof exportWord>[0]) => exportWord(key, locale)
  const facts: readonly (readonly [string, string])[] = [
    [word("state"), stateWord(words, name, document.state)], [word("version"), document.version === null ? word("draft") : String(document.version)], [word("owner"), document.ownerName ?? "–"], [word("printed"), printIsoDay(document.printedOn, locale)],
  ]
  return {
    pageSize: "A4", pageMargins: [44, 48, 44, 44], info: { title: `${document.key} ${document.title}` }, defaultStyle: { font: "Roboto", fontSize: 9.5 },
    content: [
      { text: `${document.projectName} · ${words.kinds[name].one} ${document.key}`, color: GREY },
      { text: document.title, fontSize: 18, bold: true, margin: [0, 2, 0, 6] },
      { columns: facts.map(([label, value]) => ({ stack: [{ text: label, color: GREY, fontSize: 7 }, { text: value, bold: true }] })), columnGap: 8, margin: [0, 0, 0, 6] },
      ...Object.entries(document.kind.fields).flatMap(([field, declared]) => fieldContent(field, declared, document.fields[field], document, exporting)),
      ...document.own.flatMap((custom) => (isSaid(document.custom[custom.id]) ? [heading(custom.name), body(exportedValue(custom.field, `custom.${custom.id}`, document.custom[custom.id], exporting), custom.field, document, exporting)] : [])),
      ...approvals(document, exporting),
      { text: `${word("contentHash")}: ${document.contentHash}`, color: GREY, fontSize: 7, margin: [0, 14, 0, 0] },
    ],
  }
}

function heading(text: string): Content {
  return { text, fontSize: 10.5, bold: true, margin: [0, 9, 0, 2], headlineLevel: 1 }
}

function fieldContent(name: string, field: Field, value: unknown, document: ArtefactDocument, exporting: Exporting): readonly Content[] {
  if (!isSaid(value)) return []
  const title = heading(fieldWord(exporting.words, exporting.kind, name))
  if (field.type === "lines" && Array.isArray(value)) return [title, { ul: value.map(String) }]
  if (field.type !== "rows" || !Array.isArray(value)) return [title, body(exportedValue(field, name, value, exporting), field, document, exporting)]
  const columns = Object.entries(field.fields).filter(([inner]) => value.some((row: Values) => isSaid(row[inner])))
  if (columns.length === 0) return []
  const head = columns.map(([inner]): TableCell => ({ text: fieldWord(exporting.words, exporting.kind, `${name}.${inner}`), bold: true }))
  const rows = value.map((row: Values) => columns.map(([inner, declared]): TableCell => ({ text: shown(exportedValue(declared, `${name}.${inner}`, row[inner], exporting), declared, document, exporting) })))
  return [title, { layout: "plain", fontSize: 8, table: { headerRows: 1, dontBreakRows: true, widths: columns.map(() => "*"), body: [head, ...rows] } }]
}

function body(value: Exported, field: Field, document: ArtefactDocument, exporting: Exporting): Content {
  return { text: shown(value, field, document, exporting) }
}

function shown(value: Exported, field: Field, { currency }: ArtefactDocument, { locale, currencyDigits }: Exporting): string {
  if (value.type === "text") return value.text
  if (value.type === "day") return printIsoDay(value.day, locale)
  const region = locale === "de" ? "de-DE" : "en-GB"
  if (field.type === "money") return value.number.toLocaleString(region, { style: "currency", currency, minimumFractionDigits: currencyDigits })
  const unit = field.type === "percent" ? " %" : field.type === "minutes" ? " h" : ""
  return `${value.number.toLocaleString(region, { maximumFractionDigits: value.decimals })}${unit}`
}

function approvals({ approvals: rows }: ArtefactDocument, { locale }: Exporting): readonly Content[] {
  const word = (key: Parameters<typeof exportWord>[0]) => exportWord(key, locale)
  if (rows.length === 0) return []
  const head = (["approver", "answer", "on", "comment", "signature"] as const).map((key): TableCell => ({ text: word(key), bold: true }))
  const answer = (decision: string | null) => word(decision === "approved" || decision === "rejected" || decision === "withdrawn" ? decision : "open")
  const lines = rows.map((row): TableCell[] => [
    row.approver_name, answer(row.decision), row.decided_at === null ? "" : printIsoDay(row.decided_at.toISOString(), locale), row.comment, { text: row.signature?.toString("hex").replaceAll(/(.{16})/g, "$1 ") ?? "", fontSize: 6 },
  ])
  return [heading(word("approvals")), { layout: "plain", fontSize: 8, table: { headerRows: 1, dontBreakRows: true, widths: [90, 56, 56, "*", 110], body: [head, ...lines] } }]
}
