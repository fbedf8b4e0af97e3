// The end of a project: how ready the hand-over is, what was promised against what was delivered, what should be learned.

import { z } from "zod"
import { artefact, thing } from "../schemas/artefacts.ts"
import { DEPLOYMENT_VOTES } from "../artefacts/closing/deployment.ts"
import { artefactId, civilDate, line, locale, minor, projectId, revision } from "../schemas/basics.ts"
import { operation } from "../operation.ts"

const share = z.strictObject({ part: z.int(), whole: z.int() })
const lessonUse = z.enum(["risk", "criterion"])
const against = z.strictObject({ name: z.string(), finish: civilDate.nullable(), finishSlipDays: z.number().nullable(), work: z.int(), cost: minor.nullable() })

export const handoverReadiness = operation({
  name: "handover.readiness", summary: "How ready operations is to receive: required items accepted, by subject, with what is missing.", method: "GET", path: "/projects/:projectId/handover-readiness",
  access: { kind: "project", permission: "artefact.read" }, input: z.strictObject({ projectId }),
  output: z.strictObject({ /** Basis points of the required items. */ readiness: z.int().nullable(), required: share, conditions: z.int(), bySubject: z.array(z.strictObject({ subject: z.string(), part: z.int(), whole: z.int() })), missing: z.array(thing), ownership: z.strictObject({ transferred: z.int(), waiting: z.int() }), missingSubjects: z.array(z.string()) }),
})
/** The person who hands over signs as giver, the person who receives as receiver; nobody else, and neither for the other. */
export const handoverSign = operation({
  name: "handover.sign", summary: "Signs that the ownership of a hand-over item passes: its giver and its receiver each for themselves. Signs what is transferred as the caller saw it.", method: "PUT", path: "/projects/:projectId/artefacts/:artefactId/ownership-signature",
  access: { kind: "project", permission: "artefact.read" }, errors: ["wrongState", "conflict"],
  input: z.strictObject({ projectId, artefactId, seenRevision: revision, as: z.enum(["giver", "receiver"]) }), output: artefact,
})
/** Nobody votes for another: the vote is the caller's. A go falls when what was voted on is changed; a no-go stays until its giver takes it back. */
export const deploymentVote = operation({
  name: "deployment.vote", summary: "The caller's own vote on a planned deployment: go, no-go (with a remark that says why) or abstention. It replaces their earlier one.", method: "PUT", path: "/projects/:projectId/artefacts/:artefactId/vote",
  access: { kind: "project", permission: "artefact.write" }, errors: ["wrongState", "conflict"],
  input: z.strictObject({ projectId, artefactId, seenRevision: revision, vote: z.enum(DEPLOYMENT_VOTES), remark: line(500).nullable().default(null) }), output: artefact,
})
export const finalReportFigures = operation({
  name: "finalReport.figures", summary: "The original promise against what was delivered: scope, schedule and cost against the original and the latest baseline, changes, risks, quality, benefits, training.", method: "GET", path: "/projects/:projectId/final-report-figures",
  access: { kind: "project", permission: "artefact.read" }, input: z.strictObject({ projectId }),
  output: z.strictObject({
    scope: z.strictObject({ promised: z.int(), added: z.int(), changed: z.int(), dropped: z.int(), accepted: z.int(), open: z.int(), deliverablesAccepted: share, requirements: z.array(z.strictObject({ key: z.string(), original: z.string().nullable(), now: z.string(), state: z.string(), change: z.enum(["asPromised", "added", "changed", "dropped"]) })) }),
    schedule: z.strictObject({ start: civilDate.nullable(), finish: civilDate.nullable(), percentComplete: z.int(), original: against.nullable(), latest: against.nullable() }),
    cost: z.strictObject({ planned: minor.nullable(), actual: minor.nullable(), booked: minor.nullable(), budget: minor.nullable() }),
    earnedValue: z.strictObject({ budget: minor.nullable(), earned: minor.nullable(), actual: minor.nullable(), costIndex: z.number().nullable(), scheduleIndex: z.number().nullable() }),
    changes: z.strictObject({ requested: z.int(), approved: z.int(), rejected: z.int(), days: z.int(), cost: minor.nullable() }),
    risks: z.strictObject({ identified: z.int(), occurred: z.int(), closed: z.int(), open: z.int() }), quality: z.strictObject({ tests: share, defects: z.int(), openDefects: z.int(), severeOpen: z.int() }),
    benefits: z.array(z.strictObject({ key: z.string(), title: z.string(), unit: z.string(), baseline: z.number().nullable(), target: z.number().nullable(), actual: z.number().nullable(), /** Fraction; 0.556 = 55.6 %. */ realisation: z.number().nullable() })),
    training: z.strictObject({ people: z.int(), attended: z.int(), passed: z.int() }), lessons: z.int(),
  }),
})
export const lessonProposalList = operation({
  name: "lessonProposal.list", summary: "What the facts of the project propose to learn; people confirm it.", method: "GET", path: "/projects/:projectId/lesson-proposals",
  access: { kind: "project", permission: "artefact.read" }, input: z.strictObject({ projectId, locale: locale.optional() }),
  output: z.strictObject({ items: z.array(z.strictObject({ rule: z.string(), category: z.string(), title: z.string(), event: z.string(), recommendation: z.string(), evidence: z.array(thing), /** There is a lesson made from it. */ taken: z.boolean() })) }),
})
export const lessonApplicable = operation({
  name: "lesson.applicable", summary: "What other projects of this kind have learned: accepted lessons, the applied ones first.", method: "GET", path: "/projects/:projectId/lessons-of-others",
  access: { kind: "project", permission: "artefact.read" }, input: z.strictObject({ projectId }),
  output: z.strictObject({ items: z.array(z.strictObject({ id: artefactId, title: z.string(), recommendation: z.string(), category: z.string(), positive: z.boolean(), appliesTo: z.array(z.string()), /** Null where the reader may not see that project. */ project: z.string().nullable(), state: z.string(),
    /** What it can be taken over as; only once it has been applied. */
    offers: z.array(lessonUse), /** What was made of it here. */ adopted: z.array(z.strictObject({ as: lessonUse, thing })) })) }),
})
export const lessonAdopt = operation({
  name: "lesson.adopt", summary: "Takes over a lesson of another project of this kind: as a risk with its recommendation, or as a criterion of the quality plan. What is made names its origin.", method: "POST", path: "/projects/:projectId/lessons-of-others/:lessonId/adoption",
  access: { kind: "project", permission: "artefact.write" }, creates: true, errors: ["wrongState", "alreadyExists", "limitExceeded"],
  input: z.strictObject({ projectId, lessonId: artefactId, as: lessonUse, /** Language of the title where the quality plan has to be made. */ locale: locale.optional() }), output: artefact,
})
export const serviceDesk = operation({
  name: "service.desk", summary: "The service desk of what was received: open tickets, clocks, hypercare with its exit criteria, warranty.", method: "GET", path: "/projects/:projectId/service-desk",
  access: { kind: "project", permission: "artefact.read" }, input: z.strictObject({ projectId }),
  output: z.strictObject({
    open: z.int(), byPriority: z.array(z.strictObject({ priority: z.string(), open: z.int(), broken: z.int(), waiting: z.int() })), respondedInTime: share, resolvedInTime: share,
    services: z.array(z.strictObject({
      thing, hypercareUntil: civilDate.nullable(), warrantyUntil: civilDate.nullable(), underWarranty: z.boolean(),
      exit: z.array(z.strictObject({ criterion: z.enum(["daysWithoutP1", "openP2Max", "serviceLevelMet", "backlogMax"]), wanted: z.number(), now: z.number(), met: z.boolean() })), ready: z.boolean(),
    })),
  }),
})
