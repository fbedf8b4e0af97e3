// The present moment, for texts such as "3 minutes ago": renewed every half minute while somebody looks.

import { useSyncExternalStore } from "react"

const RENEW_MS = 30_000

let now = Date.now()
let timer: ReturnType<typeof setInterval> | undefined
const watchers = new Set<() => void>()

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  timer ??= setInterval(renew, RENEW_MS)
  return () => {
    watchers.delete(watcher)
    if (watchers.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

function renew(): void {
  now = Date.now()
  for (const watcher of watchers) watcher()
}

export function useNow(): number {
  return useSyncExternalStore(watch, () => {
    // Between watchers nobody renews it; a page that opens later must not show an old moment.
    if (timer === undefined && Date.now() - now > RENEW_MS) now = Date.now()
    return now
  })
}
