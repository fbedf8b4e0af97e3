// A cell of the list while it is being edited: Enter saves, Tab saves and goes on to the next cell, Escape gives up, and
// leaving it saves as in a spreadsheet. What the server refuses keeps the cell open with what was typed.

import { useMutation, useQueryClient } from "@tanstack/react-query"
import type { InfiniteData } from "@tanstack/react-query"
import { ApiError } from "@throughline/contract"
import type { Client } from "@throughline/contract"
import { useEffect, useRef, useState } from "react"
import type { KeyboardEvent } from "react"
import { api } from "../../../app/api.ts"
import { t } from "../../../i18n/catalogue.ts"
import type { ProjectId } from "../../projects/index.ts"
import { artefactQuery, artefactsKey } from "../query/artefact-query.ts"
import type { ArtefactSummary } from "../query/artefact-query.ts"
import { FieldEditor } from "../values/field-editor.tsx"
import type { ValueWorld } from "../values/value-text.ts"
import type { ShownField } from "../words/shown-field.ts"
import { partOfCell } from "./cell-edit.ts"
import { shownValue } from "./group-rows.ts"

export type AfterEdit = "stay" | "next" | "previous" | "leave"

interface EditCellProps {
  readonly projectId: ProjectId
  readonly artefact: ArtefactSummary
  readonly column: ShownField
  readonly world: ValueWorld
  readonly onDone: (after: AfterEdit) => void
}

/** One click is the whole answer. */
const AT_ONCE = new Set(["choice", "score", "role", "boolean", "person", "artefact", "task"])

export function EditCell({ projectId, artefact, column, world, onDone }: EditCellProps) {
  const [was] = useState(() => shownValue(artefact, column.name))
  /** What was before the eyes; after a conflict, which says both values, what is there now. */
  const [seen, setSeen] = useState(artefact.revision)
  const [typed, setTyped] = useState<unknown>(was)
  const [problem, setProblem] = useState<string | undefined>()
  const cell = useRef<HTMLDivElement>(null)
  const byKeys = useRef(true)
  const gone = useRef(false)
  const save = useCellSave(projectId, artefact, column)
  useEffect(() => {
    const control = cell.current?.querySelector<HTMLElement>("input, select, textarea")
    control?.focus()
    if (control instanceof HTMLInputElement && control.type !== "checkbox" && control.type !== "date") control.select()
  }, [])
  const done = (after: AfterEdit) => {
    gone.current = true
    onDone(after)
  }
  const submit = (value: unknown, after: AfterEdit, trouble = problem) => {
    if (gone.current || save.isPending) return
    const emptied = column.name === "title" && (typeof value !== "string" || value.trim() === "")
    if (emptied && after !== "leave") return setProblem(t("artefact.titleNeeded"))
    if (trouble !== undefined && after !== "leave") return
    if (emptied || trouble !== undefined || JSON.stringify(value ?? null) === JSON.stringify(was ?? null)) return done(after)
    save.mutate({ value, seenRevision: seen }, { onSuccess: () => done(after), onError: (error) => { if (error instanceof ApiError && error.problem.revision !== undefined) setSeen(error.problem.revision) } })
  }
  const change = (value: unknown, trouble?: string) => {
    setTyped(value)
    setProblem(trouble)
    if (AT_ONCE.has(column.field.type) && trouble === undefined && !byKeys.current) submit(value, "stay", trouble)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    byKeys.current = true
    if (event.defaultPrevented || event.nativeEvent.isComposing) return
    const after: AfterEdit | null = event.key === "Enter" ? "stay" : event.key === "Tab" ? (event.shiftKey ? "previous" : "next") : null
    if (event.key !== "Escape" && after === null) return
    event.preventDefault()
    event.stopPropagation()
    if (after === null) done("stay")
    else submit(typed, after)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys are those of the control within; this only hears them
    <div
      ref={cell} className="tl-celledit" aria-busy={save.isPending} onKeyDown={onKeyDown} onPointerDown={() => { byKeys.current = false }}
      onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) submit(typed, "leave") }}
    >
      <FieldEditor projectId={projectId} shown={column} value={typed} onChange={change} world={world} compact error={problem} />
    </div>
  )
}

type ListPages = InfiniteData<Awaited<ReturnType<Client["artefactList"]>>, string | null>

/** The row shows what was saved at once; its place in the order follows. */
function useCellSave(projectId: ProjectId, artefact: ArtefactSummary, column: ShownField) {
  const queries = useQueryClient()
  const lists = [...artefactsKey(projectId), "list", artefact.kind]
  return useMutation({
    mutationFn: ({ value, seenRevision }: { readonly value: unknown; readonly seenRevision: number }) => api.artefactUpdate({ projectId, artefactId: artefact.id, seenRevision, ...partOfCell(column, value) }),
    onSuccess: (next) => {
      queries.setQueryData(artefactQuery(projectId, next.id).queryKey, next)
      queries.setQueriesData<ListPages>({ queryKey: lists }, (known) => known && { ...known, pages: known.pages.map((page) => ({ ...page, items: page.items.map((each) => (each.id === next.id ? next : each)) })) })
    },
    // After a refusal, too: somebody else may have changed the same.
    onSettled: () => void queries.invalidateQueries({ queryKey: artefactsKey(projectId) }),
  })
}
