// Asks people to approve the present content of an artefact for a step.

import type { ArtefactKindName } from "@throughline/contract"
import { fail } from "../../../platform/failure.ts"
import type { ProjectContext } from "../../../platform/handler.ts"
import type { ArtefactRow } from "../artefacts.sql.ts"
import { contentHash } from "../content.ts"
import { kindOf } from "../open-artefact.ts"
import { tellPeople } from "../tell-people.ts"
import { insertApprovals, openQuestionsOn } from "./approvals.sql.ts"
import { eligibility } from "./eligible.ts"

/** Whom a kind asks by itself when it reaches the state in which its step can be taken: the person in this field. */
const DEFAULT_APPROVER: Readonly<Partial<Record<ArtefactKindName, string>>> = { charter: "sponsor" }

export interface Asking {
  readonly row: ArtefactRow
  readonly step: string
  readonly approverIds: readonly string[]
  readonly due: string | null
  readonly message: string
}

/** Each must be able to see it, and one at least to decide it: nobody lends a right to others by asking them. */
export async function askApprovers(context: ProjectContext, { row, step, approverIds, due, message }: Asking): Promise<void> {
  const { tx, project, actor } = context
  const kind = kindOf(row).kind
  const asked = [...new Set(approverIds)]
  const eligible = await eligibility(context, kind, asked)
  const problems = asked.flatMap((id, index) => (eligible.get(id)?.maySee === true ? [] : [{ pointer: `/approverIds/${index}`, code: "reference", message: "cannot be asked about this" }]))
  if (problems.length > 0) fail("invalidInput", { problems })
  if (![...eligible.values()].some(({ mayDecide }) => mayDecide)) fail("invalidInput", { problems: [{ pointer: "/approverIds", code: "value", message: "names nobody whose role may decide this" }] })
  const open = (await openQuestionsOn(tx, project, [row.id])).filter((question) => question.step === step)
  if (open.some(({ approver_id }) => asked.includes(approver_id))) fail("alreadyExists", { detail: "One of them has been asked already." })
  const hash = contentHash(row)
  await insertApprovals(tx, project, asked.map((approverId) => ({
    id: context.newId("apr"), subjectKind: "artefact", subjectId: row.id, step, contentHash: hash, approverId, approverRole: eligible.get(approverId)?.role ?? null, askedBy: actor.userId, due, message,
  })))
  await tellPeople(context, row, asked, "approver", "approvalAsked", { step })
  context.emit({ topic: "approval", payload: {} })
}

/** Called when an artefact has reached a state. Where the person may not decide, whoever may takes the step alone. */
export async function askDefaultApprover(context: ProjectContext, row: ArtefactRow): Promise<void> {
  const { kind, transitions } = kindOf(row)
  const field = DEFAULT_APPROVER[kind]
  const approverId: unknown = field === undefined ? null : row.fields[field]
  const step = transitions.find(({ asks, from }) => asks === "approvers" && from.includes(row.state))
  if (typeof approverId !== "string" || step === undefined) return
  if ((await eligibility(context, kind, [approverId])).get(approverId)?.mayDecide === true) await askApprovers(context, { row, step: step.name, approverIds: [approverId], due: null, message: "" })
}
