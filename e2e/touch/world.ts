// The world that the people with phones come into: the sample project in the middle of its life, everybody in their role in it,
// tasks that are theirs, a deliverable to be signed from outside and hand-over items that wait. Made by asking the server.

import { randomUUID } from "node:crypto"
import { createClient, projectId as projectIdOf, type Client } from "@throughline/contract"
import { planFromWire } from "@throughline/plan"

export const OTHER_PROJECT = "Branch offices"
export const PASSWORD = "a calm and exact drawing"
const ROLES = [["member", "Tom Berger", "teamMember", "en"], ["contractor", "Cleo Vann", "contractor", "de"], ["operations", "Otto Lang", "operations", "en"], ["sponsor", "Sue Ahrens", "sponsor", "en"]] as const
type Who = (typeof ROLES)[number][0]

export interface World {
  readonly projectId: `prj_${string}`
  readonly emails: Readonly<Record<Who, string>>
  /** The link of the review from outside. */
  readonly reviewLink: string
  readonly deliverable: string
  /** Waits for the yes of the sponsor. */
  readonly change: string
  readonly handoverItem: string
}

export async function makeWorld(address: string): Promise<World> {
  const admin = await signedIn(address, (client) => client.setupRun({ organisationName: "Nordwind Systems", name: "Ada Brandt", email: "ada@example.org", password: PASSWORD, locale: "en", timeZone: "Europe/Berlin", sample: true }))
  const projectId = projectIdOf.parse(admin.answer.sampleProjectId)
  const people = await Promise.all(ROLES.map(async ([who, name, projectRole, locale]) => {
    const { link } = await admin.client.invitationCreate({ email: emailOf(who), role: who === "contractor" ? "guest" : "member", projectId, projectRole })
    const { answer } = await signedIn(address, (client) => client.invitationAccept({ token: link.split("#")[1] ?? "", name, password: PASSWORD, locale, timeZone: "Europe/Berlin" }))
    return [who, answer.id] as const
  }))
  const ids = new Map(people)
  await giveTasks(admin.client, projectId, ids)
  await makeOtherProject(admin.client, ids)
  const { title: handoverItem } = await presentHandover(admin.client, projectId)
  return { projectId, handoverItem, ...await askOutsider(admin.client, projectId), ...await askSponsor(admin.client, projectId, ids), emails: Object.fromEntries(ROLES.map(([who]) => [who, emailOf(who)])) as Record<Who, string> /* as: fromEntries forgets the keys */ }
}

const emailOf = (who: Who) => `${who}@example.org`

/** A client that keeps the session which its first call began. */
async function signedIn<Answer>(address: string, begin: (client: Client) => Promise<Answer>): Promise<{ readonly client: Client; readonly answer: Answer }> {
  let cookie = ""
  const fetchWithCookie: typeof fetch = async (input, init) => {
    const response = await fetch(input, { ...init, headers: { ...Object.fromEntries(new Headers(init?.headers)), origin: address, ...(cookie === "" ? {} : { cookie }) } })
    const set = response.headers.getSetCookie().map((each) => each.split(";")[0]).join("; ")
    if (set !== "") cookie = set
    return response
  }
  const client = createClient({ baseUrl: address, newKey: randomUUID, fetch: fetchWithCookie })
  return { answer: await begin(client), client }
}

/** Whoever in the sample does the work becomes one of the people. */
async function giveTasks(client: Client, projectId: World["projectId"], people: ReadonlyMap<Who, `usr_${string}`>): Promise<void> {
  const { plan, revision } = await client.planRead({ projectId })
  const workers = { "Jan Vermeer": "member", "Mia Haddad": "contractor", "Noor El-Amin": "operations" } as const
  const commands = Object.entries(workers).flatMap(([name, who]) => {
    const [resource, userId] = [[...planFromWire(plan).resource.values()].find((each) => each.name === name), people.get(who)]
    return resource === undefined || userId === undefined ? [] : [{ name: "updateResource" as const, args: { resourceId: resource.id, fields: { userId } } }]
  })
  await client.planApply({ projectId, seenRevision: revision, commands })
}

async function askOutsider(client: Client, projectId: World["projectId"]) {
  const { items } = await client.artefactList({ projectId, kind: "deliverable" })
  const ready = items.find(({ state }) => state === "readyForReview" || state === "inReview")
  if (ready === undefined) throw new Error("No deliverable waits for review.")
  const { link } = await client.reviewInvite({ projectId, artefactId: ready.id, name: "Olga Outside", email: "olga@example.net", message: "Please try it and tell us whether it can go to everybody." })
  return { reviewLink: link, deliverable: ready.title }
}

async function askSponsor(client: Client, projectId: World["projectId"], people: ReadonlyMap<Who, `usr_${string}`>) {
  const { items } = await client.artefactList({ projectId, kind: "changeRequest" })
  const [waiting, sponsor] = [items.find(({ state }) => state === "waiting"), people.get("sponsor")]
  if (waiting === undefined || sponsor === undefined) throw new Error("No change waits for a decision.")
  await client.approvalRequest({ projectId, artefactId: waiting.id, step: "approve", approverIds: [sponsor], message: "It would move two dates of yours." })
  return { change: waiting.title }
}

async function makeOtherProject(client: Client, people: ReadonlyMap<Who, `usr_${string}`>): Promise<void> {
  const { id: projectId } = await client.projectCreate({ name: OTHER_PROJECT, start: "2027-01-04" })
  const operations = people.get("operations")
  if (operations !== undefined) await client.projectMemberSet({ projectId, userId: operations, role: "operations" })
}

async function presentHandover(client: Client, projectId: World["projectId"]) {
  const { items } = await client.artefactList({ projectId, kind: "handoverItem" })
  const open = items.find(({ state }) => state === "open")
  if (open === undefined) throw new Error("No item of the hand-over is open.")
  const { revision } = await client.artefactUpdate({ projectId, artefactId: open.id, seenRevision: open.revision, fields: { evidence: "Walked through with the team on 12 November." } })
  await client.artefactStep({ projectId, artefactId: open.id, step: "present", seenRevision: revision })
  return open
}
