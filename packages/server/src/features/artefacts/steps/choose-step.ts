// Which step is meant, may it be taken from here, and is everything said that it needs?

import type { Problem, Transition } from "@throughline/contract"
import { fail } from "../../../platform/failure.ts"
import { missingFor } from "../artefacts.present.ts"
import type { ArtefactRow } from "../artefacts.sql.ts"
import type { KnownKind } from "../open-artefact.ts"

export function chooseStep(row: ArtefactRow, kind: KnownKind, step: string): Transition {
  const named = kind.transitions.filter(({ name }) => name === step)
  if (named.length === 0) fail("invalidInput", { problems: [{ pointer: "/step", code: "value", message: "is no step of this kind" }] })
  return named.find(({ from }) => from.includes(row.state)) ?? fail("wrongState", { detail: `From the state “${row.state}” the step “${step}” cannot be taken.` })
}

export function refuseIncomplete(row: ArtefactRow, transition: Transition, reason: string | null): void {
  const silent = transition.reason === true && (reason === null || reason.trim() === "")
  refuse([...problemsOf(row, transition), ...(silent ? [{ pointer: "/reason", code: "required", message: "is missing" }] : [])])
}

/** As far as what it says goes; a reason may still be asked for. */
export function refuseUnsaid(row: ArtefactRow, transition: Transition): void {
  refuse(problemsOf(row, transition))
}

function problemsOf(row: ArtefactRow, transition: Transition): readonly Problem[] {
  return missingFor(transition, row).map((name) => ({ pointer: `/fields/${name}`, code: "required", message: "must be said before this step" }))
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) fail("invalidInput", { problems })
}
