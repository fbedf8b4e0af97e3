// Gates as the people of the played life meet them: on their own page, each answer given in the browser of whoever gives it.

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

async function openGate({ projectId }: Life, { page }: Person, { id }: Gate): Promise<void> {
  await page.goto(`/projects/${projectId}/gates/${id}`)
  await page.getByRole("heading", { name: "Criteria" }).waitFor()
}

/** The manager puts the gate to those who decide; where everything is met, ticks first what people must see for themselves. */
export async function submitGate(life: Life, name: string, message: string): Promise<Gate> {
  const { manager } = life
  const gate = await gateNamed(life, manager, name)
  const { page } = manager
  await openGate(life, manager, gate)
  if (openOf(gate).length === 0) {
    for (const { text } of gate.checks) {
      await page.getByRole("checkbox", { name: text }).click()
      await page.getByLabel("Note").fill("Seen")
      await page.getByRole("button", { name: "Tick", exact: true }).click()
      await page.getByRole("checkbox", { name: text, checked: true }).waitFor()
    }
  }
  await page.getByLabel("To those who decide").fill(message)
  await page.getByRole("button", { name: "Submit", exact: true }).click()
  await page.getByText(`Gate “${name}” was submitted.`).first().waitFor()
  return gateNamed(life, manager, name)
}

/** What is still open of a gate's required criteria; a gate that should be ready says why it is not. */
export function openOf({ criteria }: Gate): readonly string[] {
  return criteria.flatMap(({ met, advisory, check, reason, evidence }) => (met || advisory ? [] : [`${check} (${reason}: ${evidence.map(({ text }) => text).join(", ")})`]))
}

export async function refuseGate(life: Life, person: Person, gate: Gate, reason: string): Promise<Gate> {
  const { page } = person
  await openGate(life, person, gate)
  // What is not complete cannot simply be approved.
  assert.equal(await page.getByRole("radio", { name: "Approve", exact: true }).isDisabled(), true)
  await page.getByRole("radio", { name: "Reject" }).check()
  const sign = page.getByRole("button", { name: "Sign and decide" })
  assert.equal(await sign.isDisabled(), true, "a refusal needs a reason")
  await page.getByLabel("Reason").fill(reason)
  await sign.click()
  await page.getByText(`Gate “${gate.name}” was rejected.`).first().waitFor()
  return gateNamed(life, person, gate.name)
}

/** Submitted by the manager, agreed to by the others, decided by the first. */
export async function passGate(life: Life, name: string, [decider, ...others]: readonly [Person, ...Person[]]): Promise<Gate> {
  const submitted = await submitGate(life, name, "Everything is as it should be.")
  assert.deepEqual(openOf(submitted), [])
  assert.equal(submitted.ready, true)
  for (const person of others) {
    await openGate(life, person, submitted)
    await person.page.getByRole("button", { name: /^Approve / }).click()
    await person.page.getByText(/^You have approved/).first().waitFor()
  }
  await openGate(life, decider, submitted)
  await decider.page.getByRole("radio", { name: "Approve", exact: true }).check()
  await decider.page.getByRole("button", { name: "Sign and decide" }).click()
  await decider.page.getByText(`Gate “${name}” has been passed.`).first().waitFor()
  const decided = await gateNamed(life, decider, name)
  assert.equal(decided.state, "approved")
  return decided
}
