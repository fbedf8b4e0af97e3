// One row of the compiled network apart from the others: compiled on its own, compared, and written where it differs. Columns
// that an edit leaves alone stay those of before, so that an edit costs what it changes.
import { extendedBytes, extendedInts } from "./columns.ts"
import { compileTask } from "./compile-task.ts"
import { DATES, NONE, type CompiledNetwork, type Mutable } from "./compiled-network.ts"
import type { NetworkTask } from "./network.ts"

const INTS = ["parent", "lagCalendar", "workCalendar", "slackCalendar", "duration", "length", "remaining", "levelingDelay", ...DATES] as const
const BYTES = ["active", "role", "simple", "placeholder", "external", "elapsed", "looseStart", "looseFinish", "constraint"] as const
const SPANS = ["spanCalendar", "spanOffset", "spanTotal", "spanWait"] as const

/** A row without children. */
export function compiledRow(before: CompiledNetwork, task: NetworkTask, parent: number, active: number): CompiledNetwork {
  const spans = task.spans?.length ?? 0
  const row: Mutable<CompiledNetwork> = { ...before, childAt: new Int32Array(2), child: new Int32Array(0), spanAt: new Int32Array(2) }
  for (const name of INTS) row[name] = new Int32Array(1)
  for (const name of DATES) row[name] = Int32Array.of(NONE)
  for (const name of BYTES) row[name] = new Uint8Array(1)
  for (const name of SPANS) row[name] = new Int32Array(spans)
  row.parent[0] = parent
  row.active[0] = active
  compileTask(row, task, 0)
  return row
}

/** Writes a compiled row at `i`; columns that are still those of `before` are copied first. False where it has other spans than before. */
export function writeRow(c: Mutable<CompiledNetwork>, before: CompiledNetwork, row: CompiledNetwork, i: number): boolean {
  for (const name of INTS) {
    const value = row[name][0] ?? 0
    if (c[name][i] === value) continue
    if (i < before.count && c[name].buffer === before[name].buffer) c[name] = c[name].slice()
    c[name][i] = value
  }
  for (const name of BYTES) {
    const value = row[name][0] ?? 0
    if (c[name][i] === value) continue
    if (i < before.count && c[name].buffer === before[name].buffer) c[name] = c[name].slice()
    c[name][i] = value
  }
  return writeSpans(c, before, row, i)
}

function writeSpans(c: Mutable<CompiledNetwork>, before: CompiledNetwork, row: CompiledNetwork, i: number): boolean {
  const count = row.spanAt[1] ?? 0
  const first = c.spanAt[i] ?? 0
  if (i >= before.count) c.spanAt[i + 1] = first + count
  if (first + count !== c.spanAt[i + 1]) return false
  for (const name of SPANS) {
    for (let s = 0; s < count; s += 1) {
      const value = row[name][s] ?? 0
      if (c[name][first + s] === value) continue
      if (i < before.count && c[name].buffer === before[name].buffer) c[name] = c[name].slice()
      c[name][first + s] = value
    }
  }
  return true
}

/** The network with room for further rows. */
export function withRoom(before: CompiledNetwork, tasks: readonly NetworkTask[]): Mutable<CompiledNetwork> {
  const count = tasks.length
  const c: Mutable<CompiledNetwork> = { ...before, count }
  const spans = tasks.slice(before.count).reduce((sum, task) => sum + (task.spans?.length ?? 0), before.spanTotal.length)
  for (const name of INTS) c[name] = extendedInts(before[name], count)
  for (const name of BYTES) c[name] = extendedBytes(before[name], count)
  for (const name of SPANS) c[name] = extendedInts(before[name], spans)
  c.spanAt = extendedInts(before.spanAt, count + 1)
  return c
}
