// Tells the others where I am: when it changes, and every twenty seconds, since a beat grows old after forty.

import type { ProjectId } from "../projects/project-query.ts"
import type { TaskId } from "@throughline/plan"
import { useEffect } from "react"
import { api, newKey } from "../../app/api.ts"

export interface Whereabouts {
  readonly page: string
  readonly taskId?: TaskId | null
  readonly field?: string | null
}

const BEAT_MS = 20_000
/** This tab, among others of the same person. */
export const CLIENT = newKey()

export function usePresence(projectId: ProjectId, { page, taskId = null, field = null }: Whereabouts): void {
  useEffect(() => {
    const tell = (where: string) => {
      // A beat that is lost is made up by the next one.
      api.presenceSet({ projectId, client: CLIENT, page: where, taskId, field }).catch(() => undefined)
    }
    const beat = () => {
      if (document.visibilityState === "visible") tell(page)
    }
    const leave = () => tell("")
    beat()
    const timer = setInterval(beat, BEAT_MS)
    document.addEventListener("visibilitychange", beat)
    addEventListener("pagehide", leave)
    return () => {
      clearInterval(timer)
      document.removeEventListener("visibilitychange", beat)
      removeEventListener("pagehide", leave)
    }
  }, [projectId, page, taskId, field])
  useEffect(() => () => {
    api.presenceSet({ projectId, client: CLIENT, page: "", taskId: null, field: null }).catch(() => undefined)
  }, [projectId])
}
