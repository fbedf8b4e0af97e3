// Working upon the fields of an artefact as in a spreadsheet: each edit shows at once and is saved a moment after the last one.
// One save travels at a time, with the revision that the one before it made, so that nobody is in their own way.

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { ApiError } from "@throughline/contract"
import { useEffect, useRef, useState } from "react"
import { api } from "../../../app/api.ts"
import { isConflict } from "../../../app/problem-words.ts"
import { artefactQuery, artefactsKey } from "../../artefacts/index.ts"
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

export function useFieldsDraft(projectId: ProjectId, artefact: Artefact): FieldsDraft {
  const queries = useQueryClient()
  const query = artefactQuery(projectId, artefact.id)
  const [typed, setTyped] = useState<FieldValues>({})
  const waiting = useRef<FieldValues>({})
  const travelling = useRef(false)
  const sending = useRef<() => void>(() => undefined)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const save = useMutation({
    mutationFn: ({ part, seenRevision }: { readonly part: FieldValues; readonly seenRevision: number }) => api.artefactUpdate({ projectId, artefactId: artefact.id, seenRevision, fields: { ...part } }),
    meta: { shown: true },
    onSuccess: (next, { part }) => {
      queries.setQueryData(query.queryKey, next)
      waiting.current = without(waiting.current, part)
      setTyped((now) => without(now, part))
      void queries.invalidateQueries({ queryKey: [...artefactsKey(projectId), "history"] })
      void queries.invalidateQueries({ queryKey: ["gates", projectId] })
    },
    onSettled: (_, error) => {
      travelling.current = false
      if (error === null) sending.current()
    },
  })
  const mutate = save.mutate
  const send = (revision?: number) => {
    clearTimeout(timer.current)
    const part = waiting.current
    if (travelling.current || Object.keys(part).length === 0) return
    travelling.current = true
    mutate({ part, seenRevision: revision ?? queries.getQueryData(query.queryKey)?.revision ?? artefact.revision })
  }
  useEffect(() => { sending.current = send })
  // Whoever leaves the page within the pause still has said it.
  useEffect(() => () => sending.current(), [])
  const set = (part: FieldValues) => {
    waiting.current = { ...waiting.current, ...part }
    setTyped((now) => ({ ...now, ...part }))
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
      setTyped({})
      save.reset()
      void queries.invalidateQueries({ queryKey: query.queryKey })
    },
  }
}

/** What was typed again since it was sent stays. */
function without(typed: FieldValues, sent: FieldValues): FieldValues {
  return Object.fromEntries(Object.entries(typed).filter(([name, value]) => sent[name] !== value))
}
