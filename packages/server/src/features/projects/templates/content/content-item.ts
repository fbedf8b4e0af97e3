// What a template says besides its plan: artefacts of any kind, in words short enough to read as a list. Texts are
// "English|Deutsch"; what is named (tasks, other artefacts) is named by key; days count from the start of the project.

import type { ArtefactKindName } from "@throughline/contract"

export interface ContentItem {
  readonly key: string
  readonly kind: ArtefactKindName
  readonly title: string
  /** As the kind declares them; the declaration says which are texts, days or names of other things. */
  readonly fields: Readonly<Record<string, unknown>>
  /** "satisfies R1 R2; <produces build": links of the thread; with "<" they come from there to here. */
  readonly links?: string
  /** In which variants: letters of waterfall, agile, hybrid; absent = in all. */
  readonly only?: string
  /** "0; 4 submit; 9 approve": the day on which it was made, then the steps taken since. */
  readonly life?: string
  /** Key of a person. */
  readonly owner?: string
}

type Fields = ContentItem["fields"]
type More = Partial<Pick<ContentItem, "links" | "only" | "life" | "owner">> & { readonly fields?: Fields }

function item(kind: ArtefactKindName, key: string, title: string, fields: Fields, { fields: others, ...more }: More = {}): ContentItem {
  return { kind, key, title, fields: { ...fields, ...others }, ...more }
}

export const goal = (key: string, title: string, measure: string, more?: More) => item("goal", key, title, { measure }, more)

/** What is measured: "Hours per request|Stunden je Anfrage", its unit, from and to. */
export const benefit = (key: string, title: string, type: string, indicator: string, unit: string, [baseline, target]: readonly [number, number], method: string, more?: More) =>
  item("benefit", key, title, { type, indicator, unit, baseline, target, method, frequency: "quarterly", startMilestone: "golive" }, { ...more, links: more?.links ?? "realises G1" })

/** "must test functional" says how much it matters, how it is shown, what it is about; then the statement and its acceptance criteria. */
export const requirement = (key: string, words: string, title: string, statement: string, acceptanceCriteria: readonly string[], serves: string, more?: More) => {
  const [priority, verification, type] = words.split(" ")
  return item("requirement", key, title, { priority, verification, type, statement, acceptanceCriteria }, { ...more, links: `contributes ${serves}` })
}

/** "D1" by the task that makes it, with its acceptance criteria and the requirements it satisfies. */
export const deliverable = (key: string, title: string, task: string, criteria: readonly string[], satisfies: string, more?: More) =>
  item("deliverable", key, title, { task, plannedDate: `@${task}`, criteria: criteria.map((criterion) => ({ criterion, method: "test" })) }, { ...more, links: `${satisfies === "" ? "" : `satisfies ${satisfies}; `}<produces ${task}${more?.links === undefined ? "" : `; ${more.links}`}` })

export const testCase = (key: string, level: string, title: string, requirements: string, deliverableKey: string, steps: readonly (readonly [string, string])[], more?: More) =>
  item("testCase", key, title, { level, requirements: requirements.split(" "), deliverable: deliverableKey, steps: steps.map(([step, expected]) => ({ step, expected })) }, { ...more, links: `verifies ${requirements}` })

/** "technical 3 4 2 mitigate": category, probability, impact on time and on cost, response. Because of the cause the event may happen, with the effect. */
export const risk = (key: string, words: string, title: string, [cause, event, effect]: readonly [string, string, string], contingentPlan: string, more?: More) => {
  const [category, probability, time, cost, response] = words.split(" ")
  return item("risk", key, title, { category, probability: Number(probability), impactTime: Number(time), impactCost: Number(cost), response, cause, event, effect, contingentPlan, direction: "threat", proximity: "withinProject" }, more)
}

export const story = (key: string, points: number, priority: string, cycle: string, title: string, acceptanceCriteria: readonly string[], refines: string, more?: More) =>
  item("story", key, title, { type: "story", points, priority, acceptanceCriteria, release: "Release 1", ...(cycle === "" ? {} : { cycle }) }, { only: "ah", ...more, links: `refines ${refines}` })

/** "requestor 5 4 neutral supportive": side, power, interest, engagement now and wanted. */
export const stakeholder = (key: string, words: string, title: string, expectations: string, strategy: string, more?: More) => {
  const [side, power, interest, engagementNow, engagementDesired] = words.split(" ")
  return item("stakeholder", key, title, { side, power: Number(power), interest: Number(interest), engagementNow, engagementDesired, role: title, expectations, strategy }, more)
}

/** "statusReport weekly mail inform": content, rhythm, channel, purpose; then roles. */
export const communication = (key: string, words: string, audienceRoles: readonly string[], title: string, need: string, more?: More) => {
  const [content, rhythm, channel, purpose] = words.split(" ")
  return item("communication", key, title, { content, rhythm, channel, purpose, audienceRoles, need, sender: "me", firstDate: 5, weekday: "friday", hour: 14, reviewBeforeSending: true }, more)
}

/** "A:sponsor R:projectManager C:operations" */
export const responsibility = (key: string, subject: string, title: string, letters: string, more?: More) =>
  item("responsibility", key, title, { subject, letters: letters.split(" ").map((word) => ({ letter: word.slice(0, 1), role: word.slice(2) })) }, more)

export const workPackage = (key: string, title: string, task: string, description: string, acceptanceCriteria: readonly string[], deliverables: string, more?: More) =>
  item("workPackage", key, title, { task, node: "workPackage", description, acceptanceCriteria, deliverables: deliverables.split(" ") }, more)

/** "class 240 80": method, minutes, pass mark in percent. */
export const course = (key: string, words: string, title: string, description: string) => {
  const [method, minutes, passMark] = words.split(" ")
  return item("course", key, title, { method, description, minutesLong: Number(minutes), passMark: Number(passMark) * 100, attempts: 2 })
}

export const trainingNeed = (key: string, audience: string, staff: boolean, task: string, gap: string, courseKey: string) =>
  item("trainingNeed", key, audience, { audience, staff, task, gap, course: courseKey, neededBy: "@golive" })

export const handover = (key: string, subject: string, title: string, description: string, more?: More) =>
  item("handoverItem", key, title, { subject, required: true, description }, more)

export const artefact = item
