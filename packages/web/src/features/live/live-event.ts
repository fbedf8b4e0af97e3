// What the server tells while a project is open. Events only wake: the truth is fetched.

import type { TaskId, UserId } from "@throughline/plan"

export interface PresentPerson {
  readonly userId: UserId
  readonly name: string
  /** One browser tab. */
  readonly client: string
  readonly page: string
  readonly taskId: TaskId | null
  readonly field: string | null
}

export type LiveEvent =
  | { readonly kind: "plan"; readonly revision: number }
  | { readonly kind: "comment" | "attachment"; readonly taskId: TaskId | null }
  | { readonly kind: "project"; readonly revision: number }
  /** An artefact, or what was asked about one, has changed. */
  | { readonly kind: "artefact" | "approval" }
  /** A gate, or a link of the thread, has changed. */
  | { readonly kind: "gate" | "thread" }
  /** I was told something, in whichever project. */
  | { readonly kind: "notification" }
  | { readonly kind: "presence"; readonly people: readonly PresentPerson[] }
  /** Rights changed: what is shown may no longer be seen. */
  | { readonly kind: "access" }
  /** The connection stands (again); events may have been missed before it. */
  | { readonly kind: "ready" }

export const EVENT_KINDS = ["plan", "comment", "attachment", "project", "artefact", "approval", "gate", "thread", "notification", "presence", "access", "ready"] as const

/** Parses what came over the wire; null for what this version does not know. */
export function readLiveEvent(kind: string, text: string): LiveEvent | null {
  const known = EVENT_KINDS.find((each) => each === kind)
  if (known === undefined) return null
  // The server is ours and of the same version as this page; its events are taken as declared.
  return { ...(text === "" ? {} : JSON.parse(text)), kind: known }
}
