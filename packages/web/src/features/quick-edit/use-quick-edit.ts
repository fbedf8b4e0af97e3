// Edits fields of artefacts right in a drawing of many of them: shown at once, saved one after the other, taken back where the
// server refuses. What is saved is fetched anew, so that nothing stays on the screen that is not so.

import { useQueryClient } from "@tanstack/react-query"
import { useCallback, useMemo, useRef, useState } from "react"
import { api } from "../../app/api.ts"
import { toast } from "../../app/toasts.ts"
import { artefactQuery, artefactsKey } from "../artefacts/index.ts"
import type { ArtefactId, ArtefactSummary } from "../artefacts/index.ts"
import type { ProjectId } from "../projects/index.ts"
import { overlaid } from "./overlaid.ts"
import type { Overlay, Patch } from "./overlaid.ts"

export interface QuickEdit {
  /** The artefacts as the person sees them: with what is still on its way. */
  readonly shown: readonly ArtefactSummary[]
  readonly change: (artefact: ArtefactSummary, patch: Patch) => Promise<boolean>
  readonly step: (artefact: ArtefactSummary, step: string, reason?: string) => Promise<boolean>
}

interface Line {
  readonly tail: Promise<unknown>
  readonly waiting: number
}

export function useQuickEdit(projectId: ProjectId, artefacts: readonly ArtefactSummary[]): QuickEdit {
  const queries = useQueryClient()
  const [overlay, setOverlay] = useState<Overlay>(new Map())
  const lines = useRef(new Map<ArtefactId, Line>())
  const revisions = useRef(new Map<ArtefactId, number>())

  /** One at a time for each artefact: the next is sent against the revision that the one before has made. */
  const queue = useCallback((artefact: ArtefactSummary, send: (seenRevision: number) => Promise<{ readonly revision: number }>): Promise<boolean> => {
    const { id } = artefact
    const line = lines.current.get(id)
    const run = async (): Promise<boolean> => {
      try {
        const { revision } = await send(Math.max(artefact.revision, revisions.current.get(id) ?? 0))
        revisions.current.set(id, revision)
        return true
      } catch (error) {
        toast.problem(error)
        // What the server has now is asked for below; until then the last known revision would only be refused again.
        await queries.fetchQuery({ ...artefactQuery(projectId, id), staleTime: 0 }).then(({ revision }) => revisions.current.set(id, revision)).catch(() => revisions.current.delete(id))
        return false
      }
    }
    const result = (line?.tail ?? Promise.resolve()).then(run)
    const tail = result.then(async () => {
      const last = (lines.current.get(id)?.waiting ?? 1) === 1
      if (last) await queries.invalidateQueries({ queryKey: artefactsKey(projectId) })
      const waiting = (lines.current.get(id)?.waiting ?? 1) - 1
      if (waiting > 0) return void lines.current.set(id, { tail, waiting })
      lines.current.delete(id)
      setOverlay((now) => new Map([...now].filter(([each]) => each !== id)))
    })
    lines.current.set(id, { tail, waiting: (line?.waiting ?? 0) + 1 })
    return result
  }, [projectId, queries])

  const change = useCallback((artefact: ArtefactSummary, patch: Patch) => {
    setOverlay((now) => new Map(now).set(artefact.id, { ...now.get(artefact.id), ...patch }))
    return queue(artefact, (seenRevision) => api.artefactUpdate({ projectId, artefactId: artefact.id, seenRevision, fields: patch }))
  }, [projectId, queue])

  const step = useCallback((artefact: ArtefactSummary, name: string, reason?: string) => queue(artefact, async (seenRevision) => {
    const next = await api.artefactStep({ projectId, artefactId: artefact.id, seenRevision, step: name, ...(reason === undefined ? {} : { reason }) })
    void queries.invalidateQueries({ queryKey: ["project", projectId] })
    return next
  }), [projectId, queries, queue])

  const shown = useMemo(() => overlaid(artefacts, overlay), [artefacts, overlay])
  return { shown, change, step }
}
