// Gates as the people of the played life meet them.

import { strict as assert } from "node:assert"
import type { Client } from "@throughline/contract"
import type { Life } from "./life-of.ts"
import type { Person } from "./person.ts"

export type Gate = Awaited<ReturnType<Client["gateRead"]>>

export async function gateNamed({ projectId }: Life, { api }: Person, name: string): Promise<Gate> {
  const found = (await api.gateList({ projectId })).items.find((gate) => gate.name === name)
  assert(found !== undefined, `there is no gate called ${name}`)
  return api.gateRead({ projectId, gateId: found.id })
}

/** The manager ticks what people must see for themselves, if all criteria are met, and submits. By the page of the gate when it stands. */
export async function submitGate(life: Life, name: string, message: string): Promise<Gate> {
  const { manager, projectId } = life
  let gate = await gateNamed(life, manager, name)
  const complete = gate.criteria.every(({ met, advisory }) => met || advisory)
  if (complete) for (const { id } of gate.checks) gate = await manager.api.gateTick({ projectId, gateId: gate.id, checkId: id, ticked: true, note: "Seen" })
  return manager.api.gateSubmit({ projectId, gateId: gate.id, seenRevision: gate.revision, message })
}

/** What is still open of a gate's required criteria; a gate that should be ready says why it is not. */
export function openOf({ criteria }: Gate): readonly string[] {
  return criteria.flatMap(({ met, advisory, check, reason, evidence }) => (met || advisory ? [] : [`${check} (${reason}: ${evidence.map(({ text }) => text).join(", ")})`]))
}

/** Submitted by the manager, agreed and decided by sponsor and operations. */
export async function passGate(life: Life, name: string, of: readonly Person[]): Promise<Gate> {
  const submitted = await submitGate(life, name, "Everything is as it should be.")
  assert.deepEqual(openOf(submitted), [])
  assert.equal(submitted.ready, true)
  const { projectId } = life
  const [decider, ...others] = of
  for (const person of others) {
    const asked = (await person.api.approvalMine({})).items.find(({ subjectId }) => subjectId === submitted.id)
    assert(asked !== undefined, `${person.name} was not asked about the gate ${name}`)
    await person.api.approvalDecide({ projectId, approvalId: asked.id, decision: "approved" })
  }
  if (decider === undefined) throw new Error("nobody decides")
  const { revision } = await decider.api.gateRead({ projectId, gateId: submitted.id })
  const decided = await decider.api.gateDecide({ projectId, gateId: submitted.id, seenRevision: revision, decision: "approved" })
  assert.equal(decided.state, "approved")
  return decided
}
