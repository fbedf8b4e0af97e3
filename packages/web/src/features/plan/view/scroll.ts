// Where the split view is scrolled to. Grid, timeline and histogram follow the same position within the same frame,
// without drawing components anew: they listen here and move themselves.

import type { Instant } from "@throughline/engine"
import type { TaskId } from "@throughline/plan"

/** What the timeline can be asked to do while it is on the page. */
export interface TimelineView {
  showTask(taskId: TaskId): void
  showInstant(at: Instant): void
  zoom(pxPerDay: number): void
  fit(): void
}

export class Scroll {
  top = 0
  left = 0
  height = 0
  /** Of the timeline. */
  width = 0
  readonly #listeners = new Set<() => void>()
  #showRow: (row: number) => void = () => undefined
  #timeline: TimelineView | null = null

  listen(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  moved(change: { readonly top?: number; readonly left?: number; readonly height?: number; readonly width?: number }): void {
    this.top = change.top ?? this.top
    this.left = change.left ?? this.left
    this.height = change.height ?? this.height
    this.width = change.width ?? this.width
    for (const listener of this.#listeners) listener()
  }

  /** The split view says how to bring a row into sight. */
  whenAskedForRow(show: (row: number) => void): void {
    this.#showRow = show
  }

  timelineIs(timeline: TimelineView | null): void {
    this.#timeline = timeline
  }

  showRow(row: number): void {
    this.#showRow(row)
  }

  showTask(taskId: TaskId): void {
    this.#timeline?.showTask(taskId)
  }

  showInstant(at: Instant): void {
    this.#timeline?.showInstant(at)
  }

  zoom(pxPerDay: number): void {
    this.#timeline?.zoom(pxPerDay)
  }

  fit(): void {
    this.#timeline?.fit()
  }
}
