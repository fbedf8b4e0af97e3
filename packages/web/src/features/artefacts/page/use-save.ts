// Saves one part of an artefact. When somebody else has changed the same meanwhile, both values are shown and the person decides.

import { useMutation, useQueryClient } from "@tanstack/react-query"
import type { FieldConflict } from "@throughline/contract"
import { ApiError } from "@throughline/contract"
import { useState } from "react"
import { api } from "../../../app/api.ts"
import { isConflict } from "../../../app/problem-words.ts"
import type { ProjectId } from "../../projects/index.ts"
import { artefactQuery, artefactsKey } from "../query/artefact-query.ts"
import type { Artefact } from "../query/artefact-query.ts"

export interface ArtefactPart {
  readonly title?: string
  readonly ownerId?: `usr_${string}` | null
  readonly fields?: Record<string, unknown>
  readonly custom?: Record<string, unknown>
}

export interface Saving {
  /** `seenRevision`: what the person had before their eyes when they began; others may have saved since. */
  readonly save: (part: ArtefactPart, done: () => void, seenRevision?: number) => void
  readonly pending: boolean
  /** Null: no conflict. */
  readonly conflict: FieldConflict | null
  /** Saves the same once more over what the other made. */
  readonly overwrite: () => void
  readonly takeTheirs: () => void
  readonly error: unknown
}

export function useSave(projectId: ProjectId, artefact: Artefact): Saving {
  const queries = useQueryClient()
  const query = artefactQuery(projectId, artefact.id)
  const [last, setLast] = useState<{ readonly part: ArtefactPart; readonly done: () => void } | null>(null)
  const mutation = useMutation({
    mutationFn: ({ part, seenRevision }: { readonly part: ArtefactPart; readonly seenRevision: number }) => api.artefactUpdate({ projectId, artefactId: artefact.id, seenRevision, ...part }),
    meta: { shown: true },
    onSuccess: (next) => {
      queries.setQueryData(query.queryKey, next)
      return Promise.all(["list", "history", "links"].map((part) => queries.invalidateQueries({ queryKey: [...artefactsKey(projectId), part] })))
    },
  })
  const send = (part: ArtefactPart, done: () => void, seenRevision: number) => {
    setLast({ part, done })
    mutation.mutate({ part, seenRevision }, { onSuccess: done })
  }
  const conflict = mutation.error instanceof ApiError && isConflict(mutation.error) ? (mutation.error.problem.conflicts?.[0] ?? null) : null
  return {
    save: (part, done, seenRevision) => send(part, done, seenRevision ?? artefact.revision), pending: mutation.isPending, conflict, error: conflict === null ? mutation.error : null,
    overwrite: () => {
      if (last !== null && mutation.error instanceof ApiError) send(last.part, last.done, mutation.error.problem.revision ?? artefact.revision)
    },
    takeTheirs: () => {
      last?.done()
      mutation.reset()
      void queries.invalidateQueries({ queryKey: query.queryKey })
    },
  }
}
