// Cells of a list that are walked to and edited in place: on which one the cursor stands, which one is being edited, and where
// one goes from there.

import { useMediaQuery } from "@mantine/hooks"
import type { ArtefactKind } from "@throughline/contract"
import { useState } from "react"
import { toast } from "../../../app/toasts.ts"
import { t } from "../../../i18n/catalogue.ts"
import type { ProjectId } from "../../projects/index.ts"
import type { ArtefactSummary } from "../query/artefact-query.ts"
import type { ValueWorld } from "../values/value-text.ts"
import { stateWord } from "../words/artefact-words.ts"
import type { ShownField } from "../words/shown-field.ts"
import { columnBeside, isCellEditable, nextEditable } from "./cell-edit.ts"
import type { CellAt } from "./cell-edit.ts"
import { EditCell } from "./edit-cell.tsx"
import type { AfterEdit } from "./edit-cell.tsx"
import type { ListCells } from "./list-table.tsx"

interface CellsOf {
  readonly projectId: ProjectId
  readonly kind: ArtefactKind
  readonly artefacts: readonly ArtefactSummary[]
  /** The title first, then as they are shown. */
  readonly columns: readonly ShownField[]
  readonly world: ValueWorld
  readonly cursor: string | null
  readonly mayEdit: boolean
  /** The row at which something is edited gets the cursor. */
  readonly onRow: (id: string) => void
  /** A long field has its place on the page. */
  readonly openPage: (id: string) => void
}

export interface Cells extends ListCells {
  readonly point: (column: string | null) => void
  readonly move: (by: number) => void
  readonly edit: () => void
  readonly leave: () => void
}

export function useCells({ projectId, kind, artefacts, columns, world, cursor, mayEdit, onRow, openPage }: CellsOf): Cells | undefined {
  const [column, setColumn] = useState<string | null>(null)
  const [editing, setEditing] = useState<CellAt | null>(null)
  // A card of a phone is read and opened; its fields are edited on its page.
  const narrow = useMediaQuery("(max-width: 720px)", false, { getInitialValueInEffect: false })
  if (!mayEdit || narrow) return undefined
  const names = columns.map(({ name }) => name)
  const begin = (id: string, name: string) => {
    const artefact = artefacts.find((each) => each.id === id)
    const shown = columns.find((each) => each.name === name)
    if (artefact === undefined || shown === undefined) return
    onRow(id)
    setColumn(name)
    if (isCellEditable(kind, artefact, shown)) setEditing({ id, column: name })
    else if (kind.fixed.includes(artefact.state)) toast.refused(t("artefact.cellFixed", { key: artefact.key, state: stateWord(kind.kind, artefact.state) }))
    else if (name === "state") toast.refused(t("artefact.cellState"))
    else openPage(id)
  }
  const done = (artefact: ArtefactSummary, from: string, after: AfterEdit) => {
    const next = after === "next" ? nextEditable(columns, from, 1, editable(artefact)) : after === "previous" ? nextEditable(columns, from, -1, editable(artefact)) : null
    setEditing(next === null ? null : { id: artefact.id, column: next })
    setColumn(next ?? from)
    if (next === null && after !== "leave") focusList()
  }
  const editable = (artefact: ArtefactSummary) => (each: ShownField) => isCellEditable(kind, artefact, each)
  return {
    column, editing, begin,
    point: setColumn,
    move: (by) => setColumn((now) => columnBeside(names, now, by)),
    edit: () => { if (cursor !== null) begin(cursor, column ?? "title") },
    leave: () => setColumn(null),
    editor: (artefact, name) => {
      const shown = columns.find((each) => each.name === name)
      return shown === undefined ? null : <EditCell key={`${artefact.id}-${name}`} {...{ projectId, artefact, world }} column={shown} onDone={(after) => done(artefact, name, after)} />
    },
  }
}

function focusList(): void {
  document.querySelector<HTMLElement>(".tl-list")?.focus({ preventScroll: true })
}
