// Artefacts and what hangs on them, as others see them. What `fields` holds is said by the kind: see artefacts/.

import { z } from "zod"
import { ARTEFACT_KINDS, type ArtefactKindName } from "../artefacts/index.ts"
import { TRACE_LINK_TYPES } from "../artefacts/trace.ts"
import { LIMITS } from "../limits.ts"
import { approvalId, artefactId, civilDate, customFieldId, line, moment, notificationId, projectId, revision, savedViewId, text, traceLinkId, userId } from "./basics.ts"

export const artefactKindName = z.enum(ARTEFACT_KINDS as [ArtefactKindName, ...ArtefactKindName[]])
export const artefactTitle = line(500)
/** Checked against the kind when it is known. */
export const fieldValues = z.record(z.string().max(60), z.unknown())

export const personRef = z.strictObject({ id: userId, name: z.string() })

/** A step that the caller may take now, and what is missing for it. */
export const openStep = z.strictObject({ step: z.string(), to: z.string(), missing: z.array(z.string()), needsReason: z.boolean(), asksApprovers: z.boolean() })

export const artefactSummary = z.strictObject({
  id: artefactId, projectId, kind: artefactKindName, number: z.int(), /** "REQ-12" */ key: z.string(), title: z.string(), state: z.string(),
  owner: personRef.nullable(), fields: fieldValues, custom: fieldValues, revision, version: z.int(),
  createdAt: moment, updatedAt: moment, trashedAt: moment.nullable(), commentCount: z.int(), linkCount: z.int(),
})
export const artefact = artefactSummary.extend({
  createdBy: personRef, updatedBy: personRef, mayEdit: z.boolean(), mayDecide: z.boolean(), steps: z.array(openStep),
  /** Names of everything that the fields refer to, by id. */
  names: z.record(z.string(), z.strictObject({ kind: z.enum(["person", "artefact", "task"]), text: z.string() })),
})
export const artefactChange = z.strictObject({
  revision, actor: personRef, at: moment, action: z.string(), reason: z.string().nullable(),
  /** Only what changed: title, state, ownerId, fields.<name>, custom.<id>. */
  before: fieldValues, after: fieldValues,
})
export const artefactVersion = z.strictObject({ version: z.int(), title: z.string(), state: z.string(), cutAt: moment, cutBy: personRef, contentHash: z.string() })
export const artefactVersionContent = artefactVersion.extend({ fields: fieldValues, custom: fieldValues })

export const approvalDecision = z.enum(["approved", "rejected", "withdrawn"])
export const approval = z.strictObject({
  id: approvalId, projectId, projectName: z.string(), subjectKind: z.enum(["artefact", "gate"]), subjectId: z.string(), subjectTitle: z.string(), step: z.string(),
  approver: personRef, approverRole: z.string().nullable(), askedBy: personRef, askedAt: moment, due: civilDate.nullable(), message: z.string(),
  decision: approvalDecision.nullable(), decidedAt: moment.nullable(), comment: z.string(), contentHash: z.string(), signature: z.string().nullable(), method: z.string().nullable(), mine: z.boolean(),
})

/** A field as the contract declares them, for fields of people's own: only simple ones. */
export const customFieldShape = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("line") }), z.strictObject({ type: z.literal("text") }), z.strictObject({ type: z.literal("integer") }), z.strictObject({ type: z.literal("measure") }), z.strictObject({ type: z.literal("money") }),
  z.strictObject({ type: z.literal("date") }), z.strictObject({ type: z.literal("boolean") }), z.strictObject({ type: z.literal("link") }), z.strictObject({ type: z.literal("person") }),
  z.strictObject({ type: z.literal("choice"), of: z.array(line(100)).min(1).max(100) }), z.strictObject({ type: z.literal("choices"), of: z.array(line(100)).min(1).max(100) }),
])
export const customField = z.strictObject({ id: customFieldId, kind: artefactKindName, name: z.string(), field: customFieldShape, position: z.int(), revision })

/** One condition of a filter; all must hold. `field` is title, state, owner, number, updatedAt, a field's name, or custom.<id>. */
export const filterCondition = z.strictObject({ field: line(80), is: z.enum(["equals", "not", "contains", "empty", "notEmpty", "less", "more", "anyOf"]), value: z.union([z.string().max(500), z.number(), z.boolean(), z.array(z.string().max(200)).max(100)]).nullable().default(null) })
export const viewDefinition = z.strictObject({
  filter: z.array(filterCondition).max(30), sort: z.array(z.strictObject({ field: line(80), descending: z.boolean() })).max(5), group: line(80).nullable(), columns: z.array(line(80)).max(40),
})
export const savedView = z.strictObject({ id: savedViewId, kind: artefactKindName, name: z.string(), shared: z.boolean(), mine: z.boolean(), definition: viewDefinition, revision })

export const traceLinkType = z.enum(TRACE_LINK_TYPES.map(({ type }) => type))
export const thing = z.strictObject({ kind: z.string(), id: z.string(), /** "REQ-12" or the WBS code. */ key: z.string(), title: z.string(), state: z.string() })
export const traceLink = z.strictObject({ id: traceLinkId, type: traceLinkType, from: thing, to: thing })

export const notification = z.strictObject({
  id: notificationId, projectId: projectId.nullable(), projectName: z.string().nullable(), subjectKind: z.string(), subjectId: z.string(), subjectTitle: z.string(),
  reason: z.string(), event: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])), actorName: z.string().nullable(), count: z.int(), at: moment, read: z.boolean(),
})
export const reasonText = text(LIMITS.commentLength)
