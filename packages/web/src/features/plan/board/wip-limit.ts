// How many tasks may be in progress at once; agreed by the team, kept on this device. 0: no limit.

import { useState } from "react"

export function useWipLimit(projectId: string): readonly [number, (limit: number) => void] {
  const key = `throughline.wip.${projectId}`
  const [limit, setLimit] = useState(() => Number(readItem(key)) || 0)
  const put = (next: number) => {
    setLimit(next)
    try {
      localStorage.setItem(key, String(next))
    } catch {
      // Storage is switched off: the limit holds until the page is left.
    }
  }
  return [limit, put]
}

function readItem(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
