// One item that operations receives: a criterion of service acceptance with its evidence, or a thing that changes its owner.

import { artefactKind } from "../kind.ts"

export const HANDOVER_SUBJECTS = ["service", "serviceLevel", "supportModel", "architecture", "monitoring", "backupRestore", "capacity", "security", "access", "licences", "runbook", "recovery", "knownErrors", "openDefects", "dataProtection", "contracts", "runCost", "knowledgeTransfer", "deskScripts", "decommissioning", "legal", "asset", "account", "certificate", "document"] as const

export const handoverItem = artefactKind({
  kind: "handoverItem", prefix: "HND", station: "closing",
  fields: {
    subject: { type: "choice", of: HANDOVER_SUBJECTS }, required: { type: "boolean" }, description: { type: "text", max: 10_000 }, evidence: { type: "text", max: 10_000 }, evidenceLink: { type: "link" }, deliverable: { type: "artefact", kinds: ["deliverable"] },
    from: { type: "person" }, to: { type: "person" }, effective: { type: "date" }, expires: { type: "date" }, fromSignedOn: { type: "date", signed: true }, toSignedOn: { type: "date", signed: true }, condition: { type: "text", max: 5_000 }, conditionDue: { type: "date" },
  },
  columns: ["subject", "required", "to", "effective"],
  states: ["open", "ready", "accepted", "acceptedWithConditions", "refused", "notApplicable"], fixed: ["accepted"], dropped: ["notApplicable"], approved: ["accepted", "acceptedWithConditions"],
  transitions: [
    { name: "present", from: ["open", "refused"], to: "ready", right: "edit", needs: ["evidence"] }, { name: "accept", from: ["ready", "acceptedWithConditions"], to: "accepted", right: "decide" },
    { name: "acceptWithConditions", from: ["ready"], to: "acceptedWithConditions", right: "decide", needs: ["condition", "conditionDue"] }, { name: "refuse", from: ["ready"], to: "refused", right: "decide", reason: true },
    { name: "exclude", from: ["open"], to: "notApplicable", right: "edit", reason: true }, { name: "reopen", from: ["ready", "accepted", "acceptedWithConditions", "notApplicable"], to: "open", right: "edit", reason: true },
  ],
  who: { edit: ["projectManager", "teamMember", "operations"], decide: ["operations"] },
})
