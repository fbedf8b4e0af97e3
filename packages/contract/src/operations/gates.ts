// Gates between stations: criteria that the system checks over the data, people who must agree, a decision that is signed and kept.

import { z } from "zod"
import { GATE_CHECKS } from "../artefacts/gate-checks.ts"
import { approval, personRef } from "../schemas/artefacts.ts"
import { civilDate, empty, gateId, governanceId, line, moment, projectId, revision, text, userId } from "../schemas/basics.ts"
import { projectKind, station } from "../schemas/projects.ts"
import { projectRole } from "../schemas/basics.ts"
import { LIMITS } from "../limits.ts"
import { operation } from "../operation.ts"

const criterion = z.strictObject({ id: line(40), check: z.enum(GATE_CHECKS), value: z.int().min(0).max(100_000).nullable().default(null), /** Only advises; a gate may be approved without. */ advisory: z.boolean().default(false) })
const manualCheck = z.strictObject({ id: line(40), text: line(500), /** Title of the lesson that it came from. */ fromLesson: line(500).optional() })
const gateDefinition = z.strictObject({
  name: line(), before: station, after: station, criteria: z.array(criterion).max(40), checks: z.array(manualCheck).max(60),
  /** Roles that must each say yes. */
  approvers: z.array(projectRole).max(6),
})
const governance = z.strictObject({
  id: governanceId, name: z.string(), version: z.int(), kinds: z.array(projectKind), size: z.enum(["small", "medium", "large"]), light: z.boolean(), latest: z.boolean(), createdAt: moment,
  /** Artefact kinds this project is asked to make; others stay possible. */
  artefacts: z.array(z.string()), gates: z.array(gateDefinition),
})

const evidence = z.strictObject({ id: z.string(), kind: z.string(), text: z.string() })
/** `reason` is a message key, `values` fill it. */
const criterionResult = criterion.extend({ met: z.boolean(), reason: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])), evidence: z.array(evidence) })
const condition = z.strictObject({ text: line(500), due: civilDate, ownerId: userId.nullable(), doneAt: moment.nullable().default(null) })
const gateState = z.enum(["notStarted", "collecting", "submitted", "approved", "conditional", "rejected", "deferred"])
const gateSummary = z.strictObject({
  id: gateId, position: z.int(), name: z.string(), before: station, after: station, state: gateState, revision, met: z.int(), of: z.int(), checksDone: z.int(), checksOf: z.int(),
  decidedAt: moment.nullable(), decidedBy: personRef.nullable(), openConditions: z.int(), /** All required criteria are met and all checks ticked. */ ready: z.boolean(),
})
const gate = gateSummary.extend({
  criteria: z.array(criterionResult), checks: z.array(manualCheck.extend({ tickedBy: z.string().nullable(), tickedAt: moment.nullable(), note: z.string() })),
  approvers: z.array(z.strictObject({ role: projectRole, people: z.array(personRef) })), approvals: z.array(approval), conditions: z.array(condition), reason: z.string(),
  decisions: z.array(z.strictObject({ round: z.int(), decision: gateState, reason: z.string(), conditions: z.array(condition), decidedBy: personRef, decidedAt: moment, snapshotHash: z.string() })),
  maySubmit: z.boolean(), mayDecide: z.boolean(),
})
const one = { projectId, gateId }

export const gateList = operation({
  name: "gate.list", summary: "The gates of a project with what is met, live.", method: "GET", path: "/projects/:projectId/gates", access: { kind: "project", permission: "project.read" },
  input: z.strictObject({ projectId }), output: z.strictObject({ items: z.array(gateSummary), governance: z.strictObject({ id: governanceId, name: z.string(), version: z.int() }).nullable(), authorisedAt: moment.nullable(), authorisedBy: z.string().nullable() }),
})
export const gateRead = operation({
  name: "gate.read", summary: "A gate: criteria with evidence, checks, approvers, decisions.", method: "GET", path: "/projects/:projectId/gates/:gateId", access: { kind: "project", permission: "project.read" }, input: z.strictObject(one), output: gate,
})
export const gateTick = operation({
  name: "gate.tick", summary: "Ticks a manual check, or takes the tick back.", method: "PUT", path: "/projects/:projectId/gates/:gateId/checks/:checkId", access: { kind: "project", permission: "gate.prepare" }, errors: ["wrongState"],
  input: z.strictObject({ ...one, checkId: line(40), ticked: z.boolean(), note: text(2_000).default("") }), output: gate,
})
export const gateSubmit = operation({
  name: "gate.submit", summary: "Puts a gate to those who must decide; asks each required role.", method: "POST", path: "/projects/:projectId/gates/:gateId/submission", access: { kind: "project", permission: "gate.prepare" }, errors: ["wrongState", "conflict"],
  input: z.strictObject({ ...one, seenRevision: revision, message: text(5_000).default("") }), output: gate,
})
/** Approved needs every required criterion met and every check ticked, and each required role's yes; conditional needs conditions with due dates instead. */
export const gateDecide = operation({
  name: "gate.decide", summary: "Decides a submitted gate; the decision is signed and kept with a picture of what was decided upon.", method: "POST", path: "/projects/:projectId/gates/:gateId/decision", access: { kind: "project", permission: "gate.decide" }, errors: ["wrongState", "conflict"],
  input: z.strictObject({ ...one, seenRevision: revision, decision: z.enum(["approved", "conditional", "rejected", "deferred"]), reason: text(LIMITS.commentLength).default(""), conditions: z.array(condition).max(50).default([]) }), output: gate,
})
export const gateSnapshot = operation({
  name: "gate.snapshot", summary: "What a decision was made upon, as it was then.", method: "GET", path: "/projects/:projectId/gates/:gateId/decisions/:round", access: { kind: "project", permission: "project.read" },
  input: z.strictObject({ ...one, round: z.coerce.number().int().min(1).max(10_000) }), output: z.strictObject({ snapshot: z.record(z.string(), z.unknown()), hash: z.string() }),
})
export const gateConditionDone = operation({
  name: "gate.conditionDone", summary: "Says that a condition of a conditional decision is fulfilled.", method: "PUT", path: "/projects/:projectId/gates/:gateId/conditions/:index", access: { kind: "project", permission: "gate.prepare" }, errors: ["wrongState", "conflict"],
  input: z.strictObject({ ...one, index: z.coerce.number().int().min(0).max(49), seenRevision: revision, done: z.boolean() }), output: gate,
})
export const governanceList = operation({
  name: "governance.list", summary: "Governance templates: which gates and artefacts a project has.", method: "GET", path: "/governance", access: { kind: "signedIn" }, input: empty, output: z.strictObject({ items: z.array(governance) }),
})
export const governanceSave = operation({
  name: "governance.save", summary: "Saves a governance template as a new version (or as a new one); projects keep the version they began with.", method: "POST", path: "/governance", access: { kind: "organisation", permission: "organisation.manage" }, creates: true, errors: ["limitExceeded"],
  input: z.strictObject({ basedOn: governanceId.nullable().default(null), name: line(), kinds: z.array(projectKind).max(6), size: z.enum(["small", "medium", "large"]), light: z.boolean().default(false), artefacts: z.array(line(40)).max(60), gates: z.array(gateDefinition).max(12) }), output: governance,
})
export const projectGovern = operation({
  name: "project.govern", summary: "Puts a project under a governance template; decided gates stay.", method: "PUT", path: "/projects/:projectId/governance", access: { kind: "project", permission: "project.edit" }, errors: ["wrongState"],
  input: z.strictObject({ projectId, governanceId }), output: z.strictObject({ items: z.array(gateSummary) }),
})
