// Live events of a project for components.

import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react"
import type { LiveState } from "./event-source.ts"
import type { LiveEvent, PresentPerson } from "./live-event.ts"
import { connectionOf } from "./project-connection.ts"

export function useProjectEvents(projectId: string, handler: (event: LiveEvent) => void): void {
  const latest = useRef(handler)
  useEffect(() => {
    latest.current = handler
  })
  useEffect(() => connectionOf(projectId).subscribe((event) => latest.current(event)), [projectId])
}

export function useLiveState(projectId: string): LiveState {
  const watch = useCallback((watcher: () => void) => connectionOf(projectId).watchState(watcher), [projectId])
  return useSyncExternalStore(watch, () => connectionOf(projectId).state)
}

/** Everybody's tabs in the project, one's own included. */
export function usePresentPeople(projectId: string): readonly PresentPerson[] {
  const [people, setPeople] = useState<readonly PresentPerson[]>([])
  useProjectEvents(projectId, (event) => {
    if (event.kind === "presence") setPeople(event.people)
  })
  return people
}
