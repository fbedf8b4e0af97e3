// Holds the view state, tells who listens, and remembers on this device what is worth it.

import { FIRST_VIEW } from "./view-state.ts"
import type { KeptView, ViewState } from "./view-state.ts"

const PREFIX = "throughline.planView."

export class ViewStore {
  readonly #key: string | null
  readonly #listeners = new Set<() => void>()
  #state: ViewState

  /** Without a project nothing is remembered. */
  constructor(projectId: string | null, first: Partial<ViewState> = {}) {
    this.#key = projectId === null ? null : PREFIX + projectId
    this.#state = { ...FIRST_VIEW, ...first, ...this.#remembered() }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly state = (): ViewState => this.#state

  set(change: Partial<ViewState>): void {
    const before = this.#state
    this.#state = { ...before, ...change }
    if (KEPT.some((field) => before[field] !== this.#state[field])) this.#remember()
    for (const listener of this.#listeners) listener()
  }

  #remember(): void {
    if (this.#key === null) return
    const { columns, gridWidth, pxPerDay, options, baselineId, groupBy, collapsed } = this.#state
    try {
      localStorage.setItem(this.#key, JSON.stringify({ columns, gridWidth, pxPerDay, options, baselineId, groupBy, collapsed: [...collapsed] } satisfies KeptView))
    } catch {
      // Storage is full or switched off: the view begins afresh next time.
    }
  }

  #remembered(): Partial<ViewState> {
    if (this.#key === null) return {}
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(this.#key) ?? "null")
      return isKept(kept) ? { ...kept, zoomed: true, options: { ...FIRST_VIEW.options, ...kept.options }, collapsed: new Set(kept.collapsed) } : {}
    } catch {
      return {}
    }
  }
}

const KEPT = ["columns", "gridWidth", "pxPerDay", "options", "baselineId", "groupBy", "collapsed"] as const satisfies readonly (keyof ViewState)[]

function isKept(value: unknown): value is KeptView {
  return typeof value === "object" && value !== null && "columns" in value && Array.isArray(value.columns) && "collapsed" in value && Array.isArray(value.collapsed)
    && "pxPerDay" in value && typeof value.pxPerDay === "number" && "gridWidth" in value && typeof value.gridWidth === "number"
}
