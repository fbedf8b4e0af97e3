// The answers that count for the submission that is before those who decide: those to its content, not to an earlier one.

import type { Gate } from "../gate-query.ts"

type Answered = Gate["approvals"][number]

export function answersNow({ approvals }: Pick<Gate, "approvals">): readonly Answered[] {
  const latest = approvals.toSorted((one, other) => (one.askedAt < other.askedAt ? 1 : -1))[0]
  return latest === undefined ? [] : approvals.filter(({ contentHash, decision }) => contentHash === latest.contentHash && decision !== "withdrawn")
}

/** Roles that have not said yes; the answer of whoever decides is given with the decision. */
export function rolesToAgree(gate: Pick<Gate, "approvals" | "approvers">): readonly Gate["approvers"][number]["role"][] {
  const answers = answersNow(gate)
  return gate.approvers.flatMap(({ role }) => {
    const ofRole = answers.filter(({ approverRole }) => approverRole === role)
    const refused = ofRole.some(({ decision, mine }) => decision === "rejected" && !mine)
    const agreed = ofRole.some(({ decision, mine }) => decision === "approved" || (mine && decision === null))
    return refused || !agreed ? [role] : []
  })
}
