// A pasted list becomes one artefact per line, in its order: how far it is, a way to stop, and what was not added with a way to
// try it again. Nothing that was pasted is lost by a refusal in the middle.

import { Button } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import type { ArtefactKindName } from "@throughline/contract"
import { useRef, useState } from "react"
import { api } from "../../../app/api.ts"
import { toast } from "../../../app/toasts.ts"
import { t } from "../../../i18n/catalogue.ts"
import type { ProjectId } from "../../projects/index.ts"
import { artefactsKey } from "../query/artefact-query.ts"

export interface AddMany {
  readonly running: boolean
  readonly done: number
  readonly of: number
  /** What a refusal or a stop has left. */
  readonly rest: readonly string[]
  readonly add: (titles: readonly string[]) => Promise<void>
  readonly stop: () => void
  readonly forget: () => void
}

const NOTHING = { running: false, done: 0, of: 0, rest: [] as readonly string[] }

export function useAddMany(projectId: ProjectId, kind: ArtefactKindName): AddMany {
  const queries = useQueryClient()
  const [state, setState] = useState(NOTHING)
  const stopped = useRef(false)
  const add = async (titles: readonly string[]) => {
    stopped.current = false
    let done = 0
    setState({ running: true, done, of: titles.length, rest: [] })
    try {
      for (const title of titles) {
        if (stopped.current) break
        await api.artefactCreate({ projectId, kind, title })
        done += 1
        setState({ running: true, done, of: titles.length, rest: [] })
      }
    } catch (error) {
      toast.problem(error)
    }
    if (done > 0) toast.done(t("artefact.added", { count: done }))
    setState({ ...NOTHING, rest: titles.slice(done) })
    await queries.invalidateQueries({ queryKey: [...artefactsKey(projectId), "list"] })
  }
  return { ...state, add, stop: () => { stopped.current = true }, forget: () => setState(NOTHING) }
}

export function AddManyStatus({ many }: { readonly many: AddMany }) {
  if (many.running) {
    return (
      <div className="tl-quickadd__many">
        <progress max={many.of} value={many.done} aria-label={t("artefact.adding", { done: many.done, count: many.of })} />
        <output className="tl-small">{t("artefact.adding", { done: many.done, count: many.of })}</output>
        <Button size="compact-sm" variant="default" onClick={many.stop}>{t("action.cancel")}</Button>
      </div>
    )
  }
  if (many.rest.length === 0) return null
  return (
    <div className="tl-quickadd__many" role="alert">
      <span className="tl-small">{t("artefact.notAdded", { count: many.rest.length, first: many.rest[0] ?? "" })}</span>
      <Button size="compact-sm" onClick={() => void many.add(many.rest)}>{t("action.retry")}</Button>
      <Button size="compact-sm" variant="default" onClick={many.forget}>{t("artefact.discard")}</Button>
    </div>
  )
}
