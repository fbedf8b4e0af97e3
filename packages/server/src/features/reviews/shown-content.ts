// What somebody from outside is shown of an artefact: what is to be judged, and nothing about who works on it or what it costs.

import { createHash } from "node:crypto"
import { canonicalJson, rowsOf, textOf, textsOf } from "@throughline/lifecycle"
import { keyOf, type ArtefactRow } from "../artefacts/index.ts"
import type { ReviewRow } from "./reviews.sql.ts"

export interface ShownContent {
  readonly kind: string
  readonly key: string
  readonly title: string
  readonly revision: number
  readonly versionName: string
  readonly description: string
  readonly link: string | null
  readonly criteria: readonly { readonly id: string; readonly criterion: string }[]
  /** Of a prototype: what one wants to know. */
  readonly questions: string
}

export function shownContent(row: ArtefactRow): ShownContent {
  const link = textOf(row, "link")
  return {
    kind: row.kind, key: keyOf(row), title: row.title, revision: row.revision, versionName: textOf(row, "versionName"), description: textOf(row, "description") || textOf(row, "scope") || textOf(row, "statement"),
    link: link === "" ? null : link, criteria: criteriaOf(row), questions: textOf(row, "question"),
  }
}

function criteriaOf(row: ArtefactRow): ShownContent["criteria"] {
  const rows = rowsOf(row, "criteria").map((one, at) => ({ id: text(one["id"]) || String(at), criterion: text(one["criterion"]) }))
  return rows.length > 0 ? rows : textsOf(row, "acceptanceCriteria").map((criterion, at) => ({ id: String(at), criterion }))
}

function text(value: unknown): string {
  return typeof value === "string" ? value : ""
}

export function shownHash(content: ShownContent): Buffer {
  return createHash("sha256").update(canonicalJson(content)).digest()
}

/** Would it be shown today as it was when the review was asked for? A step that was taken since changes nothing of that. */
export function isStillShown({ revision, content_hash }: Pick<ReviewRow, "revision" | "content_hash">, artefact: ArtefactRow): boolean {
  return shownHash({ ...shownContent(artefact), revision }).equals(content_hash)
}
