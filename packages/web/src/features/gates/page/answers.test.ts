import { describe, expect, it } from "vitest"
import type { Gate } from "../gate-query.ts"
import { answersNow, rolesToAgree } from "./answers.ts"

type Answered = Gate["approvals"][number]

function asked(role: string, askedAt: string, contentHash: string, decision: Answered["decision"], mine = false): Answered {
  return {
    id: `apr_${role}${askedAt}`, projectId: "prj_1", projectName: "P", subjectKind: "gate", subjectId: "gat_1", subjectTitle: "Go", step: "pass", approver: { id: "usr_1", name: "A" }, approverRole: role, askedBy: { id: "usr_2", name: "B" },
    askedAt, due: null, message: "", decision, decidedAt: null, comment: "", contentHash, signature: null, method: null, mine,
  }
}
const approvers: Gate["approvers"] = [{ role: "sponsor", people: [] }, { role: "operations", people: [] }]

describe("the answers to a gate", () => {
  it("count for the latest submission only", () => {
    const approvals = [asked("sponsor", "2026-01-01T00:00:00Z", "old", "approved"), asked("sponsor", "2026-02-01T00:00:00Z", "new", null)]
    expect(answersNow({ approvals }).map(({ contentHash }) => contentHash)).toEqual(["new"])
    expect(rolesToAgree({ approvals, approvers })).toEqual(["sponsor", "operations"])
  })
  it("leave out the role whose question waits for the reader, who answers by deciding", () => {
    const approvals = [asked("sponsor", "2026-02-01T00:00:00Z", "new", null, true), asked("operations", "2026-02-01T00:00:00Z", "new", "approved")]
    expect(rolesToAgree({ approvals, approvers })).toEqual([])
  })
  it("of a role that said no are missing, whoever else in it said yes", () => {
    const approvals = [asked("sponsor", "2026-02-01T00:00:00Z", "new", "approved"), asked("operations", "2026-02-01T00:00:00Z", "new", "approved"), asked("operations", "2026-02-01T00:00:01Z", "new", "rejected")]
    expect(rolesToAgree({ approvals, approvers })).toEqual(["operations"])
  })
})
