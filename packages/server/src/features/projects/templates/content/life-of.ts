// What has happened to an artefact since it was made, as its history and its versions would tell it: "0; 4 submit; 9 defer To the
// next release": the day, the step, a reason where the step asks for one.

import { artefactKindOf, isSaid } from "@throughline/contract"
import type { Transition } from "@throughline/contract"
import type { FilledArtefact } from "./fill-content.ts"

export interface LifeStep {
  readonly day: number
  readonly step: Transition
  readonly from: string
  readonly to: string
  readonly reason: string | null
}
export interface Life {
  readonly made: number
  readonly first: string
  readonly state: string
  readonly version: number
  readonly steps: readonly LifeStep[]
}

/** As far as that day; absent: until now. Whatever the steps need must have been said. */
export function lifeOf(artefact: Pick<FilledArtefact, "kind" | "fields" | "life" | "title">, untilDay = Infinity): Life {
  const kind = artefactKindOf(artefact.kind)
  const [made = "0", ...words] = artefact.life.split(";").map((word) => word.trim())
  const [first = ""] = kind.states
  let state = first
  let version = 0
  const steps: LifeStep[] = []
  for (const word of words) {
    const [day = "0", name = "", ...why] = word.split(" ")
    if (Number(day) > untilDay) break
    const step = kind.transitions.find((one) => one.name === name && one.from.includes(state))
    if (step === undefined) throw new Error(`“${artefact.title}” cannot take the step “${name}” from “${state}”`)
    const unsaid = (step.needs ?? []).filter((field) => !isSaid(artefact.fields[field]))
    if (unsaid.length > 0) throw new Error(`“${artefact.title}” has not said ${unsaid.join(", ")}, which “${name}” needs`)
    const reason = why.length === 0 ? null : why.join(" ")
    if (step.reason === true && reason === null) throw new Error(`“${artefact.title}” gives no reason for “${name}”`)
    steps.push({ day: Number(day), step, from: state, to: step.to, reason })
    state = step.to
    if (kind.approved.includes(state)) version += 1
  }
  return { made: Number(made), first, state, version, steps }
}
