// What else happens when an artefact changes: other features attach it here, and it runs inside the same transaction. A guard
// may refuse before a step is taken; an effect follows it; a save effect follows every creation and change of content.

import type { ArtefactKindName, Transition } from "@throughline/contract"
import { fail } from "../../platform/failure.ts"
import type { ProjectContext } from "../../platform/handler.ts"
import type { ArtefactRow } from "./artefacts.sql.ts"
import { kindOf } from "./open-artefact.ts"
import { tellActing } from "./tell-people.ts"

export interface StepTaken {
  readonly context: ProjectContext
  readonly step: Transition
  readonly reason: string | null
  readonly before: ArtefactRow
  /** For guards the same as before. */
  readonly after: ArtefactRow
}
export interface Saved {
  readonly context: ProjectContext
  /** Null: it has just been made. */
  readonly before: ArtefactRow | null
  readonly after: ArtefactRow
}
export type StepEffect = (taken: StepTaken) => Promise<void>
export type SaveEffect = (saved: Saved) => Promise<void>

const effects = new Map<string, StepEffect[]>()
const guards = new Map<string, StepEffect[]>()
const saveEffects = new Map<string, SaveEffect[]>()

/** After the step has been taken: the row stands as `after` says, its version is cut. */
export function onStep(kind: ArtefactKindName, step: string, effect: StepEffect): void {
  attach(effects, `${kind}.${step}`, effect)
}

/** Before anything is written: refuses with `fail`. */
export function beforeStep(kind: ArtefactKindName, step: string, guard: StepEffect): void {
  attach(guards, `${kind}.${step}`, guard)
}

export function onSave(kind: ArtefactKindName, effect: SaveEffect): void {
  attach(saveEffects, kind, effect)
}

function attach<T>(list: Map<string, T[]>, key: string, one: T): void {
  list.set(key, [...(list.get(key) ?? []), one])
}

export async function runGuards(taken: StepTaken): Promise<void> {
  refuseCommitment(taken)
  for (const guard of guards.get(`${taken.before.kind}.${taken.step.name}`) ?? []) await guard(taken)
}

export async function runEffects(taken: StepTaken): Promise<void> {
  for (const effect of effects.get(`${taken.after.kind}.${taken.step.name}`) ?? []) await effect(taken)
}

/** True where something was attached: the artefact itself may have changed by it. */
export async function runSaveEffects(saved: Saved): Promise<boolean> {
  await tellActing(saved.context, saved.before, saved.after)
  const attached = saveEffects.get(saved.after.kind) ?? []
  for (const effect of attached) await effect(saved)
  return attached.length > 0
}

/** Before the project has been authorised nothing is spent, booked or ordered. */
function refuseCommitment({ context, step, before }: StepTaken): void {
  if (kindOf(before).commits.includes(step.to) && context.project.authorisedAt === null) fail("notAuthorised")
}
