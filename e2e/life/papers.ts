// Papers of the project: made from what a person says, and taken through their steps by the buttons of their own pages.

import { strict as assert } from "node:assert"
import type { ArtefactKindName } from "@throughline/contract"
import type { Person } from "./person.ts"
import type { Life } from "./life-of.ts"

export type PaperId = `art_${string}`

/**
 * Makes a paper with its fields at once. Typing each field is what e2e/journeys.ts and the tests of the field editors do; here
 * it would only be slow.
 */
export async function make({ projectId }: Life, { api }: Person, kind: ArtefactKindName, title: string, fields: Readonly<Record<string, unknown>>): Promise<PaperId> {
  return (await api.artefactCreate({ projectId, kind, title, fields })).id
}

export async function write({ projectId }: Life, { api }: Person, artefactId: PaperId, fields: Readonly<Record<string, unknown>>): Promise<void> {
  const { revision } = await api.artefactRead({ projectId, artefactId })
  await api.artefactUpdate({ projectId, artefactId, seenRevision: revision, fields })
}

export const read = ({ projectId }: Life, { api }: Person, artefactId: PaperId) => api.artefactRead({ projectId, artefactId })

export async function openPaper({ projectId }: Life, { page }: Person, kind: ArtefactKindName, artefactId: PaperId): Promise<void> {
  await page.goto(`/projects/${projectId}/artefacts/${kind}/${artefactId}`)
  await page.getByRole("group", { name: "Steps from here" }).waitFor()
}

interface Click {
  /** What the dialog of the step asks for. */
  readonly reason?: string
  /** The step would ask approvers; this person decides at once. */
  readonly directly?: true
}

/** Opens the page of a paper and clicks the step there; the state it leads to must be said. */
export async function click(life: Life, person: Person, kind: ArtefactKindName, artefactId: PaperId, step: string, state: string, { reason, directly }: Click = {}): Promise<void> {
  const { page } = person
  await openPaper(life, person, kind, artefactId)
  await page.getByRole("group", { name: "Steps from here" }).getByRole("button", { name: step, exact: true }).click()
  if (directly === true) await page.getByRole("dialog").getByRole("button", { name: `${step} without asking` }).click()
  if (reason !== undefined) {
    await page.getByRole("dialog").getByLabel("Reason").fill(reason)
    await page.getByRole("dialog").getByRole("button", { name: step, exact: true }).click()
  }
  await page.getByText(new RegExp(`^[A-Z]+-\\d+: ${state}\\.$`)).first().waitFor()
}

/** Several steps one after the other, without looking at the page for each: for papers that are not what is to be shown. */
export async function take({ projectId }: Life, { api }: Person, artefactId: PaperId, ...steps: readonly (string | readonly [string, string])[]): Promise<void> {
  for (const one of steps) {
    const [step, reason] = typeof one === "string" ? [one, undefined] : one
    const { revision } = await api.artefactRead({ projectId, artefactId })
    await api.artefactStep({ projectId, artefactId, step, seenRevision: revision, ...(reason === undefined ? {} : { reason }) })
  }
}

export async function stateIs(life: Life, person: Person, artefactId: PaperId, state: string): Promise<void> {
  assert.equal((await read(life, person, artefactId)).state, state)
}
