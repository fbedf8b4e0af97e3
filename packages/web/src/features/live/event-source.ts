// One connection to the live events of a project, which comes back by itself: the browser resumes broken streams,
// and where it gives up (the server answered with an error) we try again, slower each time.

import { EVENT_KINDS, readLiveEvent } from "./live-event.ts"
import type { LiveEvent } from "./live-event.ts"

export type LiveState = "live" | "reconnecting" | "offline"

export interface Source {
  readonly close: () => void
}

export interface SourceHandlers {
  readonly onEvent: (event: LiveEvent) => void
  readonly onState: (state: LiveState) => void
}

const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 30_000

export function openSource(address: string, { onEvent, onState }: SourceHandlers): Source {
  let source: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0

  const connect = () => {
    source?.close()
    source = new EventSource(address)
    source.addEventListener("open", () => {
      failures = 0
      onState("live")
    })
    source.addEventListener("error", () => {
      onState(navigator.onLine ? "reconnecting" : "offline")
      if (source?.readyState !== EventSource.CLOSED) return
      clearTimeout(timer)
      timer = setTimeout(connect, waitAfter(failures))
      failures += 1
    })
    for (const kind of EVENT_KINDS) {
      source.addEventListener(kind, ({ data }: MessageEvent<string>) => {
        const event = readLiveEvent(kind, data)
        if (event !== null) onEvent(event)
      })
    }
  }
  // Also where the stream still counts as open: after an outage nobody knows whether its other end is there.
  const again = () => connect()
  const gone = () => onState("offline")
  addEventListener("online", again)
  addEventListener("offline", gone)
  connect()
  return {
    close: () => {
      clearTimeout(timer)
      removeEventListener("online", again)
      removeEventListener("offline", gone)
      source?.close()
    },
  }
}

export function waitAfter(failures: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** failures)
}
