// A vote on go or no-go, by whoever gives it and by nobody else. It is signed over what the voter saw. When that is changed
// afterwards, those who were for it or abstained vote anew; who was against it stays so until they say otherwise.

import { createHash } from "node:crypto"
import { rowsOf, VOTING_STATES, type RowFacts } from "@throughline/lifecycle"
import { fail } from "../../platform/failure.ts"
import { handle, type ProjectContext } from "../../platform/handler.ts"
import { canonical, changesSince, insertApprovals, openArtefact, presentArtefact, saveArtefact, signAnswer, tellPeople, type ArtefactRow, type Saved, type StepTaken } from "../artefacts/index.ts"

/** What is voted on. Which criteria are met, and how steps and tests went, comes after. */
const VOTED = ["release", "environment", "deliverables", "windowFrom", "windowTo", "freezeFrom", "backOutPlan"] as const
const VOTED_ROWS = { steps: ["step", "responsible", "minutes", "check", "rollbackPoint", "rollback"], criteria: ["criterion"], smokeTests: ["test", "expected"] } as const
/** The step under which votes stand among the approvals. */
const STEP = "vote"

export const deploymentVote = handle("deploymentVote", async ({ artefactId, seenRevision, vote, remark }, context) => {
  const { row, kind } = await openArtefact(context, artefactId, "see", { lock: true })
  if (kind.kind !== "deployment") fail("wrongState", { detail: "Only on a deployment is there a vote." })
  if (context.project.role === null) fail("forbidden", { detail: "People who take part in the project vote." })
  if (!VOTING_STATES.includes(row.state)) fail("wrongState", { detail: "Votes are given before the deployment is approved." })
  await refuseUnseen(context, row, seenRevision)
  const why = remark?.trim() ?? ""
  if (vote === "noGo" && why === "") fail("invalidInput", { problems: [{ pointer: "/remark", code: "required", message: "must say why it is a no-go" }] })
  const own = { id: context.newId("row"), person: context.actor.userId, vote, ...(why === "" ? {} : { remark: why }), at: context.now.toISOString() }
  await sign(context, row, vote, why)
  const votes = [...rowsOf(row, "votes").filter(({ person }) => person !== context.actor.userId), own]
  return presentArtefact(context, await saveArtefact(context, { row, action: STEP, fields: { ...row.fields, votes } }))
}, { lockProject: true })

/** Votes of others are no reason to look again; everything else is. */
async function refuseUnseen({ tx, project }: ProjectContext, row: ArtefactRow, seenRevision: number): Promise<void> {
  if (seenRevision === row.revision) return
  const since = seenRevision > row.revision ? null : await changesSince(tx, project, row.id, seenRevision)
  if (since === null || since.some(({ action }) => action !== STEP)) fail("conflict", { revision: row.revision, conflicts: [] })
}

/** Into the chain of signatures; an abstention says neither yes nor no and stands in the history alone. */
async function sign(context: ProjectContext, row: ArtefactRow, vote: string, remark: string): Promise<void> {
  if (vote === "abstain") return
  const { tx, project, actor } = context
  const id = context.newId("apr")
  const contentHash = votedHash(row)
  await insertApprovals(tx, project, [{ id, subjectKind: "artefact", subjectId: row.id, step: STEP, contentHash, approverId: actor.userId, approverRole: project.role, askedBy: actor.userId, due: null, message: "" }])
  await signAnswer(context, { id, contentHash }, vote === "go" ? "approved" : "rejected", remark)
  context.emit({ topic: "approval", payload: {} })
}

function votedHash({ kind, number, title, fields }: ArtefactRow): Buffer {
  const plain = VOTED.map((name) => [name, fields[name] ?? null])
  const rows = Object.entries(VOTED_ROWS).map(([name, columns]) => [name, rowsOf({ fields }, name).map((row) => columns.map((column) => row[column] ?? null))])
  return createHash("sha256").update(canonical({ kind, number, title, fields: Object.fromEntries([...plain, ...rows]) })).digest()
}

export async function takeBackVotes({ context, before, after }: Saved): Promise<void> {
  if (before === null || !VOTING_STATES.includes(after.state) || votedHash(before).equals(votedHash(after))) return
  await keepVotes(context, after, ({ vote }) => vote === "noGo")
}

/** It is planned anew: everybody votes anew. */
export async function forgetVotes({ context, after }: StepTaken): Promise<void> {
  await keepVotes(context, after, () => false)
}

async function keepVotes(context: ProjectContext, row: ArtefactRow, stays: (vote: RowFacts) => boolean): Promise<void> {
  const votes = rowsOf(row, "votes")
  const kept = votes.filter(stays)
  if (kept.length === votes.length) return
  const { votes: _, ...fields } = row.fields
  await saveArtefact(context, { row, action: "update", fields: kept.length === 0 ? fields : { ...fields, votes: kept } })
  const people = votes.flatMap((vote) => (stays(vote) || typeof vote["person"] !== "string" || vote["person"] === context.actor.userId ? [] : [vote["person"]]))
  await tellPeople(context, row, people, "follows", "voteTakenBack")
}
