// The thread from promise to proof: links between things, what is covered, what a thing serves and what it would touch.

import { z } from "zod"
import { artefactKindName, thing, traceLink, traceLinkType } from "../schemas/artefacts.ts"
import { empty, line, projectId, traceLinkId } from "../schemas/basics.ts"
import { operation } from "../operation.ts"

const share = z.strictObject({ part: z.int(), whole: z.int(), missing: z.array(thing) })

export const traceLinkList = operation({
  name: "traceLink.list", summary: "The links of one thing.", method: "GET", path: "/projects/:projectId/trace-links", access: { kind: "project", permission: "artefact.read" },
  input: z.strictObject({ projectId, thingId: line(80) }), output: z.strictObject({ items: z.array(traceLink) }),
})
export const traceLinkCreate = operation({
  name: "traceLink.create", summary: "Joins two things.", method: "POST", path: "/projects/:projectId/trace-links", access: { kind: "project", permission: "artefact.write" }, creates: true, errors: ["alreadyExists", "limitExceeded"],
  input: z.strictObject({ projectId, type: traceLinkType, fromId: line(80), toId: line(80) }), output: traceLink,
})
export const traceLinkDelete = operation({
  name: "traceLink.delete", summary: "Parts two things.", method: "DELETE", path: "/projects/:projectId/trace-links/:traceLinkId", access: { kind: "project", permission: "artefact.write" },
  input: z.strictObject({ projectId, traceLinkId }), output: empty,
})
/** Shares over approved requirements (forward, test, verified) and of things that serve something; `missing` names at most 200. */
export const threadCoverage = operation({
  name: "thread.coverage", summary: "How far the thread is whole.", method: "GET", path: "/projects/:projectId/thread/coverage", access: { kind: "project", permission: "artefact.read" },
  input: z.strictObject({ projectId }),
  output: z.strictObject({ forward: share, tested: share, verified: share, accepted: share, deliverablesWithPurpose: share, tasksWithPurpose: share, benefitsWithOwner: share, /** Basis points of the effort that is Must. */ mustsShare: z.int().nullable(), /** Within the last 30 days, against what had been approved before. */ volatility: z.strictObject({ baselined: z.int(), added: z.int(), changed: z.int(), deleted: z.int() }) }),
})
export const threadMatrix = operation({
  name: "thread.matrix", summary: "Rows of one kind against columns of another, joined directly or over the thread.", method: "GET", path: "/projects/:projectId/thread/matrix", access: { kind: "project", permission: "artefact.read" },
  input: z.strictObject({ projectId, rows: z.union([artefactKindName, z.literal("task")]), columns: z.union([artefactKindName, z.literal("task")]), after: z.string().max(500).optional(), limit: z.coerce.number().int().min(1).max(500).default(100) }),
  output: z.strictObject({ rows: z.array(thing), columns: z.array(thing), /** [row, column, steps between]; 1 = joined directly. */ cells: z.array(z.tuple([z.int(), z.int(), z.int()])), next: z.string().nullable(), totalRows: z.int(), totalColumns: z.int() }),
})
export const threadServes = operation({
  name: "thread.serves", summary: "What a thing serves: the way from it to requirement, benefit and goal.", method: "GET", path: "/projects/:projectId/thread/serves", access: { kind: "project", permission: "artefact.read" },
  input: z.strictObject({ projectId, thingId: line(80) }), output: z.strictObject({ chains: z.array(z.array(thing)) }),
})
export const threadImpact = operation({
  name: "thread.impact", summary: "What a thing would touch: everything reached over links and fields, with the distance.", method: "GET", path: "/projects/:projectId/thread/impact", access: { kind: "project", permission: "artefact.read" },
  input: z.strictObject({ projectId, thingId: line(80), depth: z.coerce.number().int().min(1).max(12).default(6) }),
  output: z.strictObject({ things: z.array(thing.extend({ distance: z.int() })), links: z.array(z.strictObject({ type: z.string(), fromId: z.string(), toId: z.string() })), truncated: z.boolean() }),
})
