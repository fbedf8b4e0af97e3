// An import when nobody works on it any more, as its owner reads it.

import { setTimeout as sleep } from "node:timers/promises"
import type { Caller } from "./a-server.ts"

const WAIT_MS = 20
const WAITS_MAX = 2_000

// oxlint-disable-next-line typescript/no-explicit-any
export async function settledImport(caller: Caller, importId: string): Promise<any> {
  for (let waits = 0; waits < WAITS_MAX; waits += 1) {
    const report = await caller.done("importRead", { importId })
    if (report.state !== "reading" && report.state !== "running") return report
    await sleep(WAIT_MS)
  }
  throw new Error("The import was still going on after forty seconds.")
}
