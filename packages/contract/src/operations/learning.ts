// What an organisation has learned, kept where the next project meets it: additions to templates, the risk library, what tasks
// of a name took before.

import { z } from "zod"
import { LIMITS } from "../limits.ts"
import { artefact, thing } from "../schemas/artefacts.ts"
import { artefactId, civilDate, empty, gateId, length, libraryRiskId, line, locale, moment, projectId, taskId, templateAdditionId, text } from "../schemas/basics.ts"
import { projectKind, station } from "../schemas/projects.ts"
import { operation } from "../operation.ts"
import { gateRead } from "./gates.ts"

/** Built-in templates have names, those of the organisation ids. */
const templateKey = line(60)
/** How a template calls one of its tasks. */
const taskKey = line(60)

const newTask = z.strictObject({ kind: z.literal("task"), name: line(LIMITS.taskNameLength), duration: length, /** It follows this task; what followed that one now follows it. */ after: taskKey })
const newRisk = z.strictObject({ kind: z.literal("risk"), title: line(500) })
const newCheck = z.strictObject({ kind: z.literal("check"), /** The gate between these stations. */ before: station, after: station, text: line(500) })
const newDuration = z.strictObject({ kind: z.literal("duration"), task: taskKey, duration: length })
const templateChange = z.discriminatedUnion("kind", [newTask, newRisk, newCheck, newDuration])

const addition = z.strictObject({
  id: templateAdditionId, templateId: z.string(), templateName: z.string(), change: templateChange, /** Name of the task or gate it is about. */ about: z.string(), /** How the template counts days. */ minutesPerDay: z.int(),
  /** The lesson is its cause; of another project, where the reader may not see that one, only the title is told. */
  lesson: z.strictObject({ title: z.string(), projectId: projectId.nullable(), artefactId: artefactId.nullable() }),
  addedBy: z.string(), addedAt: moment, removedBy: z.string().nullable(), removedAt: moment.nullable(), mayRemove: z.boolean(),
})
const beginning = z.strictObject({ tasks: z.int(), /** From the first day to the last. */ calendarDays: z.int(), artefacts: z.int(), checks: z.int() })
const outlineTask = z.strictObject({
  key: taskKey, name: z.string(), level: z.int(), summary: z.boolean(), milestone: z.boolean(), duration: length, /** The lesson that added it or corrected its duration. */ lesson: z.string().nullable(),
})

export const templateRead = operation({
  name: "template.read", summary: "What a project made from a template begins with: its outline and gates, and what lessons have added to it.", method: "GET", path: "/templates/:templateId",
  access: { kind: "organisation", permission: "projects.create" }, input: z.strictObject({ templateId: templateKey }),
  output: z.strictObject({
    id: z.string(), name: z.string(), kind: projectKind, own: z.boolean(), minutesPerDay: z.int(), begins: beginning, tasks: z.array(outlineTask),
    gates: z.array(z.strictObject({ name: z.string(), before: station, after: station, checks: z.array(z.strictObject({ text: z.string(), lesson: z.string().nullable() })) })),
    /** The latest first; what was removed stays in the list. */
    additions: z.array(addition),
  }),
})
const push = { projectId, artefactId, templateId: templateKey, change: templateChange }
export const templateAdditionPreview = operation({
  name: "templateAddition.preview", summary: "What a template would become if a lesson were pushed into it. Nothing is changed.", method: "POST", path: "/projects/:projectId/artefacts/:artefactId/template-additions/preview", scope: "read",
  access: { kind: "project", permission: "artefact.read" }, errors: ["wrongState"], input: z.strictObject(push),
  output: z.strictObject({ before: beginning, after: beginning, about: z.string(), durationBefore: length.nullable() }),
})
/** Built-in templates are not changed: what is added belongs to the organisation and is put on top when a project begins. */
export const templateAdditionAdd = operation({
  name: "templateAddition.add", summary: "Pushes a confirmed lesson into a template: as a task, a risk, a check of a gate, or a corrected duration. Projects that begin from it afterwards have it.", method: "POST", path: "/projects/:projectId/artefacts/:artefactId/template-additions",
  access: { kind: "project", permission: "project.edit" }, creates: true, errors: ["wrongState", "alreadyExists", "limitExceeded"], input: z.strictObject({ ...push, /** Language of what the lesson keeps of it. */ locale: locale.optional() }), output: addition,
})
export const templateAdditionRemove = operation({
  name: "templateAddition.remove", summary: "Takes an addition out of a template again; projects that began with it keep it. For those who added it and for administrators.", method: "DELETE", path: "/template-additions/:templateAdditionId",
  access: { kind: "organisation", permission: "projects.create" }, input: z.strictObject({ templateAdditionId }), output: empty,
})

const riskWords = z.strictObject({
  cause: z.string(), event: z.string(), effect: z.string(), direction: z.string(), category: z.string(), response: z.string(), trigger: z.string(), contingentPlan: z.string(), fallback: z.string(),
  probability: z.int().nullable(), impact: z.int().nullable(),
})
const libraryRisk = z.strictObject({
  id: libraryRiskId, title: z.string(), kind: projectKind, risk: riskWords,
  /** Null where the reader may not see that project. */
  source: z.strictObject({ as: z.enum(["risk", "lesson"]), project: z.string().nullable(), projectId: projectId.nullable(), artefactId: artefactId.nullable() }),
  /** Risks of projects that stand for it, the one it came from included; how many of them happened, and when last. */
  stood: z.int(), hit: z.int(), lastHit: civilDate.nullable(), addedBy: z.string(), addedAt: moment, mayRemove: z.boolean(),
})
const ofProject = libraryRisk.extend({ /** The risk that stands for it in this project. */ here: thing.nullable() })

export const riskLibraryList = operation({
  name: "riskLibrary.list", summary: "The risk library: what happened to projects before, with how often it stood in a register and how often it hit.", method: "GET", path: "/risk-library",
  access: { kind: "organisation", permission: "projects.create" }, input: z.strictObject({ kind: projectKind.optional(), q: text(LIMITS.searchLength).optional() }), output: z.strictObject({ items: z.array(libraryRisk) }),
})
export const riskLibraryApplicable = operation({
  name: "riskLibrary.applicable", summary: "The risk library as seen from a project: entries of its kind first, with the risk that stands for each here.", method: "GET", path: "/projects/:projectId/risk-library",
  access: { kind: "project", permission: "artefact.read" }, input: z.strictObject({ projectId, q: text(LIMITS.searchLength).optional() }), output: z.strictObject({ kind: projectKind, items: z.array(ofProject) }),
})
export const riskLibraryAdd = operation({
  name: "riskLibrary.add", summary: "Puts a risk, or a confirmed lesson as a risk, into the risk library: its words and marks, no people and no money.", method: "POST", path: "/projects/:projectId/artefacts/:artefactId/risk-library",
  access: { kind: "project", permission: "artefact.write" }, creates: true, errors: ["wrongState", "alreadyExists", "limitExceeded"], input: z.strictObject({ projectId, artefactId }), output: libraryRisk,
})
export const riskLibraryTakeOver = operation({
  name: "riskLibrary.takeOver", summary: "Takes an entry of the risk library over into the project's register.", method: "POST", path: "/projects/:projectId/risk-library/:libraryRiskId/adoption",
  access: { kind: "project", permission: "artefact.write" }, creates: true, errors: ["alreadyExists"], input: z.strictObject({ projectId, libraryRiskId }), output: artefact,
})
export const riskLibraryRemove = operation({
  name: "riskLibrary.remove", summary: "Removes an entry of the risk library; risks made from it stay. For those who added it and for administrators.", method: "DELETE", path: "/risk-library/:libraryRiskId",
  access: { kind: "organisation", permission: "projects.create" }, input: z.strictObject({ libraryRiskId }), output: empty,
})

export const lessonUses = operation({
  name: "lesson.uses", summary: "What a lesson or risk has become for others: additions to templates, its entry of the risk library, and for a lesson about an estimate the figures.", method: "GET", path: "/projects/:projectId/artefacts/:artefactId/uses",
  access: { kind: "project", permission: "artefact.read" }, input: z.strictObject({ projectId, artefactId }),
  output: z.strictObject({
    additions: z.array(addition), library: libraryRisk.nullable(), estimate: z.strictObject({ task: z.string(), /** Working time as first baselined and as it became. */ planned: length.nullable(), actual: length }).nullable(),
    mayPush: z.boolean(), mayPutIntoLibrary: z.boolean(),
  }),
})
export const gateAdoptLesson = operation({
  name: "gate.adoptLesson", summary: "Takes over a lesson of another project of this kind as a check of a gate that has not been submitted.", method: "POST", path: "/projects/:projectId/gates/:gateId/lessons/:lessonId",
  access: { kind: "project", permission: "gate.prepare" }, errors: ["wrongState", "alreadyExists", "limitExceeded"], input: z.strictObject({ projectId, gateId, lessonId: artefactId }), output: gateRead.output,
})

/** Working time, in tenths of a minute. */
const reference = z.strictObject({
  taskId, name: z.string(), /** How it is estimated here. */ estimate: length, cases: z.int(), /** In the middle of the cases; planned is null where no baseline was taken. */ planned: length.nullable(), actual: length,
  shortest: length, longest: length, /** Percent of the estimate that it took, in the middle. */ factor: z.int().nullable(), /** Set where the estimate here is far from what it took. */ suggested: length.nullable(),
  /** Projects of the cases that the reader may see. */ projects: z.array(z.string()), /** A confirmed lesson about it. */ lesson: z.string().nullable(),
})
export const estimateReferenceList = operation({
  name: "estimateReference.list", summary: "How tasks of the same name were estimated, and what they took, in other projects of this kind: for open tasks, those with a suggestion first.", method: "GET", path: "/projects/:projectId/estimate-references",
  access: { kind: "project", permission: "plan.read" }, input: z.strictObject({ projectId, /** Only of this one. */ taskId: taskId.optional() }), output: z.strictObject({ minutesPerDay: z.int(), items: z.array(reference) }),
})
