// Working upon the fields of an artefact as in a spreadsheet: each edit shows at once and is saved a moment after the last one.
// One save travels at a time, with the revision that the one before it made, so that nobody is in their own way. What has not
// been saved is kept on this device, and sent again by itself where the server could not be reached.

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { ApiError } from "@throughline/contract"
import { useEffect, useRef, useState } from "react"
import { api } from "../../../app/api.ts"
import { isConflict } from "../../../app/problem-words.ts"
import { mayHelpToRepeat } from "../../../app/query-client.ts"
import { toast } from "../../../app/toasts.ts"
import { isUnreachable } from "../../../app/unreachable.ts"
import { t } from "../../../i18n/catalogue.ts"
import { artefactQuery, artefactsKey } from "../../artefacts/index.ts"
import { forgetFieldDraft, keepFieldDraft, readFieldDraft } from "../../artefacts/page/field-draft.ts"
import type { Artefact } from "../../artefacts/index.ts"
import type { ProjectId } from "../../projects/project-query.ts"

export type FieldValues = Readonly<Record<string, unknown>>

export interface FieldsDraft {
  /** What stands on the screen: what was saved with what was typed over it. */
  readonly fields: FieldValues
  readonly set: (part: FieldValues) => void
  readonly status: "saved" | "saving" | "typing" | "conflict" | "failed"
  readonly error: unknown
  /** After a conflict: mine over theirs, or theirs. */
  readonly keepMine: () => void
  readonly takeTheirs: () => void
}

const PAUSE_MS = 700
const AGAIN_MS = 3_000

export function useFieldsDraft(projectId: ProjectId, artefact: Artefact): FieldsDraft {
  const queries = useQueryClient()
  const query = artefactQuery(projectId, artefact.id)
  const [kept] = useState(() => (artefact.mayEdit ? readKept(artefact.id) : null))
  const [typed, setTyped] = useState<FieldValues>(kept?.part ?? {})
  const waiting = useRef<FieldValues>(typed)
  /** What was before the eyes when the first of it was typed: what others have saved since must not be overwritten unseen. */
  const base = useRef<number | null>(kept?.revision ?? null)
  const travelling = useRef(false)
  const here = useRef(true)
  const away = useRef(false)
  const sending = useRef<() => void>(() => undefined)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const save = useMutation({
    mutationFn: ({ part, seenRevision }: { readonly part: FieldValues; readonly seenRevision: number }) => api.artefactUpdate({ projectId, artefactId: artefact.id, seenRevision, fields: saidIn(part) }),
    meta: { shown: true },
    onSuccess: (next, { part }) => {
      queries.setQueryData(query.queryKey, next)
      waiting.current = without(waiting.current, part)
      base.current = next.revision
      if (away.current) toast.done(t("sheet.back"))
      away.current = false
      keep(artefact.id, waiting.current, base.current)
      setTyped((now) => without(now, part))
      void queries.invalidateQueries({ queryKey: [...artefactsKey(projectId), "history"] })
      void queries.invalidateQueries({ queryKey: ["gates", projectId] })
    },
    // What failed stands at the head of the sheet, which may be out of sight.
    onError: (error) => {
      if (isUnreachable(error) && !away.current) toast.refused(t("sheet.away"))
      away.current = isUnreachable(error)
    },
    onSettled: (_, error) => {
      travelling.current = false
      if (error === null) sending.current()
      else if (here.current && mayHelpToRepeat(0, error)) timer.current = setTimeout(() => sending.current(), AGAIN_MS)
    },
  })
  const mutate = save.mutate
  const send = (revision?: number) => {
    clearTimeout(timer.current)
    const part = waiting.current
    if (travelling.current || Object.keys(part).length === 0) return
    travelling.current = true
    mutate({ part, seenRevision: revision ?? base.current ?? artefact.revision })
  }
  useEffect(() => { sending.current = send })
  // What an earlier visit could not save; and whoever leaves the page within the pause still has said it.
  useEffect(() => {
    here.current = true
    sending.current()
    return () => {
      here.current = false
      sending.current()
      clearTimeout(timer.current)
    }
  }, [])
  const set = (part: FieldValues) => {
    if (Object.keys(waiting.current).length === 0) base.current = queries.getQueryData(query.queryKey)?.revision ?? artefact.revision
    waiting.current = { ...waiting.current, ...part }
    setTyped((now) => ({ ...now, ...part }))
    keep(artefact.id, waiting.current, base.current)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => sending.current(), PAUSE_MS)
  }
  const conflict = save.error instanceof ApiError && isConflict(save.error) ? save.error : null
  const dirty = Object.keys(typed).length > 0
  return {
    fields: { ...artefact.fields, ...typed }, set, error: conflict === null ? save.error : null,
    status: conflict !== null ? "conflict" : save.isError ? "failed" : save.isPending ? "saving" : dirty ? "typing" : "saved",
    keepMine: () => send(conflict?.problem.revision),
    takeTheirs: () => {
      waiting.current = {}
      base.current = null
      keep(artefact.id, {}, null)
      setTyped({})
      save.reset()
      void queries.invalidateQueries({ queryKey: query.queryKey })
    },
  }
}

/** What is empty has not been said: a name that is still to be typed must not keep the amounts beside it from being saved. */
export function saidIn(part: FieldValues): Record<string, unknown> {
  const said = (value: unknown): unknown => (value === "" ? null : Array.isArray(value) ? value.map((each) => (isFieldValues(each) ? saidIn(each) : each)) : value)
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, said(value)]))
}

/** What was typed again since it was sent stays. */
function without(typed: FieldValues, sent: FieldValues): FieldValues {
  return Object.fromEntries(Object.entries(typed).filter(([name, value]) => sent[name] !== value))
}

const SHEET = "sheet"

function keep(artefactId: string, part: FieldValues, revision: number | null): void {
  if (revision === null || Object.keys(part).length === 0) forgetFieldDraft(artefactId, SHEET)
  else keepFieldDraft(artefactId, SHEET, { value: part, revision })
}

function readKept(artefactId: string): { readonly part: FieldValues; readonly revision: number } | null {
  const draft = readFieldDraft(artefactId, SHEET)
  return draft !== null && isFieldValues(draft.value) ? { part: draft.value, revision: draft.revision } : null
}

function isFieldValues(value: unknown): value is FieldValues {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
