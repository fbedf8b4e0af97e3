// What an answer from outside does: the artefact takes its step, conditions and defects are written down, and every criterion
// that was not met becomes an action for somebody.

import type { EvidenceAnswer } from "@throughline/lifecycle"
import type { ProjectContext } from "../../platform/handler.ts"
import { createArtefact, kindOf, saveArtefact, seenArtefacts, takeStep, type ArtefactRow } from "../artefacts/index.ts"
import { notify } from "../notifications/index.ts"
import { insertLink } from "../thread/index.ts"
import type { ReviewRow } from "./reviews.sql.ts"
import { isStillShown } from "./shown-content.ts"

export interface Defect {
  readonly title: string
  readonly description: string
  readonly severity: string
}

const STEPS: Readonly<Record<EvidenceAnswer["decision"], readonly string[]>> = { accepted: ["accept", "approve"], acceptedWithConditions: ["acceptWithConditions", "approve"], rejected: ["reject"] }

export async function actOnAnswer(context: ProjectContext, review: ReviewRow, answer: EvidenceAnswer, defects: readonly Defect[]): Promise<void> {
  const [row] = await seenArtefacts(context.tx, context.project, { kinds: [kindOf({ kind: review.content.kind }).kind], linkedTo: null, money: true }, { ids: [review.artefact_id], lock: true })
  if (row === undefined) return
  const by = `${answer.signedName} (${review.email})`
  // Only where it still is what was shown does the artefact follow the answer; what has changed since was not signed.
  if (isStillShown(review, row)) await follow(context, await withConditions(context, row, answer), answer, by)
  for (const defect of defects) await addDefect(context, row, defect, by)
  for (const { criterion, met, remark } of answer.criteria) if (!met) await addAction(context, row, criterion, remark, by)
  await notify(context, { userIds: [review.asked_by, ...(row.owner_id === null ? [] : [row.owner_id])], reason: "follows", event: "reviewAnswered", subject: { kind: "artefact", id: row.id }, params: { title: row.title, name: answer.signedName, decision: answer.decision } })
}

async function follow(context: ProjectContext, row: ArtefactRow, answer: EvidenceAnswer, by: string): Promise<void> {
  const step = kindOf(row).transitions.find(({ name, from }) => STEPS[answer.decision].includes(name) && from.includes(row.state))
  if (step !== undefined) await takeStep(context, row, step, [by, answer.remark].filter((part) => part !== "").join(": "))
}

async function withConditions(context: ProjectContext, row: ArtefactRow, { conditions }: EvidenceAnswer): Promise<ArtefactRow> {
  if (conditions.length === 0) return row
  const rows = conditions.map(({ condition, due }, at) => ({ id: `c${at}`, condition, due, done: false }))
  if ("conditions" in kindOf(row).fields) return saveArtefact(context, { row, action: "update", fields: { ...row.fields, conditions: rows } })
  if ("snags" in kindOf(row).fields) return saveArtefact(context, { row, action: "update", fields: { ...row.fields, snags: conditions.map(({ condition, due }, at) => ({ id: `c${at}`, snag: condition, due, done: false })) } })
  return row
}

async function addDefect(context: ProjectContext, row: ArtefactRow, { title, description, severity }: Defect, by: string): Promise<void> {
  const defect = await createArtefact(context, { kind: "defect", title, fields: { description: `${description}\n\n${by}`.trim(), severity, foundIn: "acceptance", foundOn: context.now.toISOString().slice(0, 10), ...(row.kind === "deliverable" ? { deliverable: row.id } : {}) } })
  if (row.kind !== "deliverable" && row.kind !== "requirement") return
  await insertLink(context.tx, context.project, context.actor.userId, { id: context.newId("trl"), type: "fails", fromKind: "defect", fromId: defect.id, toKind: row.kind, toId: row.id })
}

async function addAction(context: ProjectContext, row: ArtefactRow, criterion: string, remark: string, by: string): Promise<void> {
  const action = await createArtefact(context, { kind: "action", title: criterion.slice(0, 500), ...(row.owner_id === null ? {} : { ownerId: row.owner_id }), fields: { description: [remark, by].filter((part) => part !== "").join("\n\n"), source: "other" } })
  await insertLink(context.tx, context.project, context.actor.userId, { id: context.newId("trl"), type: "touches", fromKind: "action", fromId: action.id, toKind: row.kind, toId: row.id })
}
