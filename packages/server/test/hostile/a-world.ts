// A project with everything in it, and with marks in every text: "zq<mark>" in all of them, "zq<mark>hidden" in what somebody
// who sees only their own tasks must never read, and amounts that occur nowhere else. Two worlds are mirror images.

import type { Caller, TestServer } from "../a-server.ts"

export interface World {
  readonly mark: string
  /** In every text of this world. */
  readonly word: string
  /** In every text that a contractor may not read. */
  readonly hiddenWord: string
  readonly projectId: string
  readonly manager: Caller
  readonly team: Caller
  readonly contractor: Caller
  /** Ids by their kind, the most telling first. */
  readonly ids: Readonly<Record<string, readonly string[]>>
  readonly own: string
  readonly before: string
  readonly after: string
  readonly alone: string
  readonly hiddenComment: string
  readonly ownComment: string
  readonly hiddenFile: string
  readonly ownFile: string
}

/** Tenths of a minute since 2000. */
const instant = (iso: string) => (Date.parse(`${iso}Z`) - Date.parse("2000-01-01T00:00Z")) / 6_000
const lastUnder = (taskId: string | null) => ({ where: "lastUnder", taskId })
/** When the task stands that nothing of one's own waits for: a minute that no other date shares. */
export const HIDDEN_START = "2026-05-13T09:37"
/** In cents; nothing else in a world is a multiple or a part of them. */
export const AMOUNTS = { standard: 7_129, overtime: 9_341, perUse: 31_337, fixed: 5_551_237, actualFixed: 1_299_709, costResource: 8_675_309, material: 6_133 } as const

interface Entity { readonly id: string; readonly name?: string; readonly taskId?: string }
interface Plan { readonly revision: number; readonly plan: Readonly<Record<string, readonly Entity[]>> }

export async function aWorld(server: TestServer, mark: string): Promise<World> {
  const word = `zq${mark}`
  const hiddenWord = `${word}hidden`
  const projectId: string = (await server.administrator.done("projectCreate", { name: `${word} project`, start: "2026-03-02", description: `${word} description` })).id
  const manager = await server.inProject(projectId, "projectManager", `${word} manager`)
  const team = await server.inProject(projectId, "teamMember", `${word} team`)
  const contractor = await server.inProject(projectId, "contractor", `${word} contractor`)
  const read = (): Promise<Plan> => manager.done("planRead", { projectId })
  const apply = async (commands: readonly unknown[], label = `${hiddenWord} label`): Promise<Plan> => {
    await manager.done("planApply", { projectId, seenRevision: (await read()).revision, commands, label })
    return read()
  }
  const named = (plan: Plan, kind: string, end: string): string => {
    const found = plan.plan[kind]?.find(({ name }) => name?.endsWith(end))
    if (found === undefined) throw new Error(`The world has no ${kind} ${end}.`)
    return found.id
  }
  const rates = [{ table: "A", from: null, standard: AMOUNTS.standard, overtime: AMOUNTS.overtime, perUse: AMOUNTS.perUse }]
  const first = await apply([
    { name: "addTask", args: { place: lastUnder(null), fields: { name: `${word} phase` } } },
    { name: "addTask", args: { place: lastUnder(null), fields: { name: `${hiddenWord} phase` } } },
    { name: "addCalendar", args: { fields: { name: `${hiddenWord} calendar`, personal: true, exceptions: [{ name: `${hiddenWord} leave`, from: 9_600, to: 9_601, shifts: [], recurrence: null }] } } },
  ])
  const [phase, hiddenPhase, calendar] = [named(first, "task", `${word} phase`), named(first, "task", `${hiddenWord} phase`), named(first, "calendar", `${hiddenWord} calendar`)]
  const second = await apply([
    { name: "updateTask", args: { taskId: phase, fields: { notes: `${hiddenWord} phase notes`, contact: `${hiddenWord} contact`, hyperlink: `https://${hiddenWord}.example/` } } },
    { name: "addTask", args: { place: lastUnder(phase), fields: { name: `${hiddenWord} before`, duration: 14_400, notes: `${hiddenWord} notes`, fixedCost: AMOUNTS.fixed } } },
    { name: "addTask", args: { place: lastUnder(phase), fields: { name: `${word} own`, duration: 9_600, notes: `${word} own notes`, fixedCost: AMOUNTS.fixed, wbs: `${word}own` } } },
    { name: "addTask", args: { place: lastUnder(phase), fields: { name: `${hiddenWord} after`, duration: 4_800, contact: `${hiddenWord} contact` } } },
    { name: "addTask", args: { place: lastUnder(hiddenPhase), fields: { name: `${hiddenWord} alone`, duration: 4_800, constraint: "mso", constraintDate: instant(HIDDEN_START), deadline: instant("2026-05-20T11:43"), wbs: `${hiddenWord}wbs` } } },
    { name: "addTask", args: { place: lastUnder(hiddenPhase), fields: { name: `${hiddenWord} milestone`, milestone: true, duration: 0, constraint: "mso", constraintDate: instant("2026-05-21T10:53") } } },
    // The end of the project is no secret; so nothing hidden may be it.
    { name: "addTask", args: { place: lastUnder(null), fields: { name: `${hiddenWord} end`, milestone: true, duration: 0, constraint: "mso", constraintDate: instant("2026-09-30T17:00") } } },
    { name: "addResource", args: { fields: { name: `${word} contractor`, userId: contractor.userId, rates } } },
    { name: "addResource", args: { fields: { name: `${word} team`, userId: team.userId, rates } } },
    { name: "addResource", args: { fields: { name: `${hiddenWord} person`, email: `${hiddenWord}@example.org`, notes: `${hiddenWord} notes`, code: `${hiddenWord} code`, calendarId: calendar, rates } } },
    { name: "addResource", args: { fields: { name: `${hiddenWord} cement`, kind: "material", materialLabel: `${hiddenWord} bags`, rates: [{ table: "A", from: null, standard: AMOUNTS.material, overtime: 0, perUse: 0 }] } } },
    { name: "addResource", args: { fields: { name: `${hiddenWord} travel`, kind: "cost" } } },
  ])
  const task = (end: string) => named(second, "task", end)
  const resource = (end: string) => named(second, "resource", end)
  const [before, own, after, alone] = [task("hidden before"), task(" own"), task("hidden after"), task("hidden alone")]
  await apply([
    { name: "linkTasks", args: { links: [{ predecessorId: before, successorId: own }, { predecessorId: own, successorId: after }, { predecessorId: alone, successorId: task("hidden milestone") }] } },
    { name: "assign", args: { taskId: own, resourceId: resource("contractor") } },
    { name: "assign", args: { taskId: own, resourceId: resource(" team") } },
    { name: "assign", args: { taskId: before, resourceId: resource(" team") } },
    { name: "assign", args: { taskId: alone, resourceId: resource("person") } },
    { name: "assign", args: { taskId: alone, resourceId: resource("cement") } },
    { name: "assign", args: { taskId: alone, resourceId: resource("travel"), cost: AMOUNTS.costResource } },
    { name: "updateTask", args: { taskId: alone, fields: { actualFixedCost: AMOUNTS.actualFixed, fixedCost: AMOUNTS.fixed } } },
    { name: "updateSettings", args: { fields: { statusDate: instant("2026-03-11T08:00") } } },
    { name: "takeBaseline", args: { number: 0, name: `${word} baseline`, note: `${hiddenWord} note` } },
  ])
  await apply([{ name: "updateTask", args: { taskId: alone, fields: { notes: `${hiddenWord} later notes` } } }])
  await apply([{ name: "updateTask", args: { taskId: own, fields: { notes: `${word} later notes`, fixedCost: AMOUNTS.fixed + 1 } } }, { name: "updateTask", args: { taskId: alone, fields: { name: `${hiddenWord} alone` } } }])
  const say = async (taskId: string | null, body: string): Promise<string> => (await manager.done("commentCreate", { projectId, taskId, body: `${body} @[${contractor.userId}]` })).id
  const attach = async (taskId: string | undefined, name: string): Promise<string> =>
    (await manager.call("attachmentUpload", { projectId, fileName: `${name}.txt`, ...(taskId === undefined ? {} : { taskId }) }, { file: { name: "x", type: "text/plain", content: `${name} content` } })).json.id
  const hiddenComment = await say(alone, `${hiddenWord} comment`)
  await say(null, `${hiddenWord} project comment`)
  const ownComment = await say(own, `${word} own comment`)
  const hiddenFile = await attach(alone, `${hiddenWord} file`)
  await attach(undefined, `${hiddenWord} project file`)
  const ownFile = await attach(own, `${word} own file`)
  const made = async (kind: string, title: string, more: Readonly<Record<string, unknown>> = {}): Promise<string> => (await manager.done("artefactCreate", { projectId, kind, title, ...more })).id
  const hiddenArtefact = await made("requirement", `${hiddenWord} requirement`, { fields: { statement: `${hiddenWord} statement`, acceptanceCriteria: [`${hiddenWord} criterion`] } })
  await manager.done("commentCreate", { projectId, artefactId: hiddenArtefact, body: `${hiddenWord} comment on artefact @[${contractor.userId}]` })
  const ownArtefact = await made("risk", `${word} risk of theirs`, { ownerId: contractor.userId, fields: { cause: `${word} cause`, tasks: [own, alone], monetaryImpact: AMOUNTS.fixed } })
  const ownChange = await made("changeRequest", `${word} change of theirs`, { ownerId: contractor.userId, fields: { items: [hiddenArtefact], tasks: [alone], impactCost: AMOUNTS.costResource } })
  const secret = await made("stakeholder", `${hiddenWord} stakeholder`, { ownerId: contractor.userId, fields: { interests: `${hiddenWord} interests` } })
  const approvals: readonly Entity[] = (await manager.done("approvalRequest", { projectId, artefactId: await approvable(), step: "approve", approverIds: [(await server.inProject(projectId, "sponsor", `${word} sponsor`)).userId] })).items
  const view = await manager.done("savedViewCreate", { projectId, kind: "risk", name: `${hiddenWord} view`, definition: { filter: [], sort: [], group: null, columns: [] } })
  const reviewed = await made("deliverable", `${hiddenWord} deliverable`, { fields: { description: `${hiddenWord} description`, criteria: [{ id: "a", criterion: `${hiddenWord} criterion` }] } })
  const link = await manager.done("traceLinkCreate", { projectId, type: "satisfies", fromId: reviewed, toId: hiddenArtefact })
  const review = await manager.done("reviewInvite", { projectId, artefactId: reviewed, name: `${hiddenWord} reviewer`, email: `${hiddenWord}.review@example.org` })
  const gates: readonly Entity[] = (await manager.done("gateList", { projectId })).items
  const { plan } = await read()
  const changes: readonly Entity[] = (await manager.done("planChanges", { projectId })).items
  /** A document that waits for approval. */
  async function approvable(): Promise<string> {
    const id = await made("qualityPlan", `${hiddenWord} quality`, { fields: { approach: `${hiddenWord} approach` } })
    await manager.done("artefactStep", { projectId, artefactId: id, seenRevision: 1, step: "submit" })
    return id
  }
  const idsOf = (kind: string) => (plan[kind] ?? []).map(({ id }) => id)
  return {
    mark, word, hiddenWord, projectId, manager, team, contractor, own, before, after, alone, hiddenComment, ownComment, hiddenFile, ownFile,
    ids: {
      prj: [projectId], tsk: [own, alone, ...idsOf("task").filter((id) => id !== own && id !== alone)], lnk: idsOf("link"), cal: [calendar, ...idsOf("calendar")], res: idsOf("resource"), asg: idsOf("assignment"), bsl: idsOf("baseline"),
      cmt: [hiddenComment, ownComment], att: [hiddenFile, ownFile], chg: changes.map(({ id }) => id), art: [ownArtefact, ownChange, hiddenArtefact, secret], apr: approvals.map(({ id }) => id), viw: [view.id], trl: [link.id], rvw: [review.id], gat: gates.map(({ id }) => id), usr: [manager.userId, team.userId, contractor.userId],
    },
  }
}
