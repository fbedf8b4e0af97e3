// What happened reaches whoever is looking, on every node. The truth is the outbox table; notifications only wake.
// A node delivers each row exactly once, also rows that commit late, because it asks for what its last snapshot could not see.

import { ARTEFACT_KINDS, LIMITS, artefactKindOf, mayOnKind } from "@throughline/contract"
import { sql, type Kysely } from "kysely"
import type { Database } from "../db/schema.ts"
import { fail } from "../failure.ts"
import type { Person, ProjectAccess } from "../handler.ts"
import type { Logger } from "../log.ts"
import type { Bell } from "./bell.ts"
import { EventStream, type Listener, type LiveEvent } from "./event-stream.ts"
import { clearPresence, presentPeople, writePresence, type Whereabouts } from "./presence.sql.ts"

export interface Hub {
  /** Live events of a project for one person: rows of the outbox with that project id, presence, and the loss of access. */
  projectStream(project: ProjectAccess, person: Person, lastEventId: string | null): EventStream
  setPresence(projectId: string, person: Person, whereabouts: Whereabouts): Promise<void>
  /** Rows were committed to the outbox: tell every node soon. */
  wake(): void
  stop(): Promise<void>
}

interface Viewer {
  readonly projectId: string
  readonly person: Person
  readonly ownTasksOnly: boolean
  readonly role: ProjectAccess["role"]
  readonly listener: Listener
  presence: string
  checkedAt: number
  /** What was missed has been sent; from here on everything comes as it happens. */
  started: boolean
  /** Rows sent as missed, which the node's next reading may find again. */
  readonly sent: Set<number>
}

interface Row {
  readonly id: number
  readonly project_id: string
  readonly topic: string
  readonly payload: unknown
}

const OUTBOX = "throughline_outbox"
const PRESENCE = "throughline_presence"
/** Notifications can be lost; the outbox is read at least this often while somebody looks. */
const READ_EVERY_MS = 5_000
const CHECK_RIGHTS_EVERY_MS = 3_500
const TICK_MS = 500
export const PRESENCE_SECONDS = 40

export interface HubParts {
  readonly db: Kysely<Database>
  readonly bell: Bell
  readonly log: Logger
  /** What the person may still see of a project: nothing is null. */
  readonly seenBy: (person: Person, projectId: string) => Promise<Pick<ProjectAccess, "ownTasksOnly" | "role"> | null>
}

export function createHub({ db, bell, log, seenBy }: HubParts): Hub {
  const viewers = new Set<Viewer>()
  const waiting: { readonly viewer: Viewer; readonly lastEventId: string | null }[] = []
  const watching = () => [...viewers].filter(({ started }) => started)
  let snapshot: string | null = null
  let reading: Promise<void> | null = null
  let again = false
  let presenceDue = false

  const readOutbox = async () => {
    if (watching().length === 0) {
      snapshot = null
      return
    }
    const seen = await rowsSince(db, snapshot)
    snapshot = seen.snapshot
    if (!seen.whole) for (const { listener } of watching()) listener.send(START_AFRESH)
    for (const row of seen.rows) {
      for (const viewer of watching()) if (isFor(viewer, row) && !viewer.sent.has(row.id)) viewer.listener.send(eventFor(viewer, row, seen.snapshot))
      if (row.topic === "access") await checkRights((viewer) => viewer.projectId === row.project_id)
    }
    for (const viewer of watching()) viewer.sent.clear()
  }
  const checkRights = async (which: (viewer: Viewer) => boolean) => {
    for (const viewer of watching().filter(which)) {
      viewer.checkedAt = performance.now()
      // Who sees more or less than before comes again, and is then told what they may know.
      const seen = await seenBy(viewer.person, viewer.projectId)
      if (seen !== null && seen.ownTasksOnly === viewer.ownTasksOnly && seen.role === viewer.role) continue
      // Nothing more reaches them, also before their connection has closed.
      viewers.delete(viewer)
      viewer.listener.send(START_AFRESH)
      viewer.listener.close()
    }
  }
  const sendPresence = async () => {
    const projects = new Map<string, Viewer[]>()
    for (const viewer of watching()) projects.set(viewer.projectId, [...(projects.get(viewer.projectId) ?? []), viewer])
    for (const [projectId, audience] of projects) {
      const people = await presentPeople(db, projectId, PRESENCE_SECONDS)
      for (const viewer of audience) {
        // Where others are tells of tasks that this person may not know of.
        const shown = viewer.ownTasksOnly ? people.map((person) => ({ ...person, taskId: null, field: null })) : people
        const text = JSON.stringify(shown)
        if (text === viewer.presence) continue
        viewer.presence = text
        viewer.listener.send({ event: "presence", data: { people: shown } })
      }
    }
  }
  /** One reading at a time; a bell during it means one more. */
  const turn = (withPresence: boolean) => {
    again = true
    presenceDue ||= withPresence
    reading ??= (async () => {
      while (again) {
        again = false
        await startWaiting().catch((error: unknown) => log.warn("live streams not started", { error }))
        await readOutbox().catch((error: unknown) => log.warn("outbox not read", { error }))
        if (presenceDue) {
          presenceDue = false
          await sendPresence().catch((error: unknown) => log.warn("presence not read", { error }))
        }
      }
      reading = null
    })()
  }
  const offs = [bell.on(OUTBOX, () => turn(false)), bell.on(PRESENCE, () => turn(true))]
  let readAt = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    if (viewers.size > 0 && now - readAt > READ_EVERY_MS) {
      readAt = now
      turn(true)
    }
    void checkRights((viewer) => now - viewer.checkedAt > CHECK_RIGHTS_EVERY_MS).catch((error: unknown) => log.warn("rights not checked", { error }))
  }, TICK_MS)
  timer.unref()

  return {
    projectStream(project, person, lastEventId) {
      const mine = [...viewers].filter((viewer) => viewer.person.userId === person.userId)
      if (mine.length >= LIMITS.liveConnectionsPerPerson) fail("tooManyRequests", { detail: "Too many live connections of one person.", retryAfterSeconds: 10 })
      return new EventStream((listener) => {
        const viewer: Viewer = { projectId: project.id, person, ownTasksOnly: project.ownTasksOnly, role: project.role, listener, presence: "", checkedAt: performance.now(), started: false, sent: new Set() }
        viewers.add(viewer)
        waiting.push({ viewer, lastEventId })
        turn(true)
        return () => viewers.delete(viewer)
      })
    },
    async setPresence(projectId, person, whereabouts) {
      if (whereabouts.page === "") await clearPresence(db, projectId, person.userId, whereabouts.client)
      else await writePresence(db, projectId, person.userId, whereabouts)
      bell.ring(PRESENCE)
    },
    wake: () => bell.ring(OUTBOX),
    async stop() {
      clearInterval(timer)
      for (const off of offs) off()
      for (const { listener } of viewers) listener.close()
      viewers.clear()
      await reading
    },
  }

  /** In turn with the reading of the outbox, so that nothing falls between what was missed and what comes. */
  async function startWaiting(): Promise<void> {
    for (const { viewer, lastEventId } of waiting.splice(0)) {
      try {
        await start(viewer, lastEventId)
      } catch (error) {
        // The browser comes again and resumes from where it was.
        viewer.listener.close()
        throw error
      }
    }
  }

  /** Sends what was missed since `lastEventId`, and where the stream stands now. */
  async function start(viewer: Viewer, lastEventId: string | null): Promise<void> {
    const missed = await rowsSince(db, isSnapshot(lastEventId) ? lastEventId : null, viewer.projectId)
    snapshot ??= missed.snapshot
    // An id of another kind, or one too old, cannot be resumed from: the reader starts afresh.
    if (lastEventId !== null && (!missed.whole || !isSnapshot(lastEventId) || (await isTooOld(db, lastEventId)))) viewer.listener.send(START_AFRESH)
    for (const row of missed.rows.filter((one) => isFor(viewer, one))) {
      viewer.listener.send(eventFor(viewer, row, missed.snapshot))
      viewer.sent.add(row.id)
    }
    viewer.listener.send({ id: missed.snapshot, event: "ready", data: {} })
    viewer.started = true
  }
}

/** Rights have changed, or more has happened than is worth telling one by one. */
const START_AFRESH: LiveEvent = { event: "access", data: {} }

/** What a person is told reaches them whichever project they look at; everything else whoever looks at that project. */
function isFor(viewer: Viewer, { project_id, topic, payload }: Row): boolean {
  if (topic !== "notification") return viewer.projectId === project_id
  const told: unknown = typeof payload === "object" && payload !== null ? Reflect.get(payload, "userIds") : []
  return Array.isArray(told) && told.includes(viewer.person.userId)
}

function eventFor(viewer: Viewer, row: Row, snapshot: string): LiveEvent {
  return { id: snapshot, event: row.topic, data: mayKnow(viewer, row) ? row.payload : {} }
}

/** Ids of what somebody was not given stay unknown to them; the wake-up alone is enough. */
function mayKnow(viewer: Viewer, { topic, payload }: Row): boolean {
  if (topic === "notification") return false
  if (topic === "comment" || topic === "attachment") return !viewer.ownTasksOnly && namesNoArtefact(payload)
  if (topic !== "artefact") return true
  const kind = ARTEFACT_KINDS.find((name) => typeof payload === "object" && payload !== null && Reflect.get(payload, "kind") === name)
  return kind !== undefined && mayOnKind(artefactKindOf(kind), "see", viewer.person.organizationRole, viewer.role)
}

/** Of what is said about an artefact no kind is known here, so nobody is told of which. */
function namesNoArtefact(payload: unknown): boolean {
  return typeof payload !== "object" || payload === null || (Reflect.get(payload, "artefactId") ?? null) === null
}

interface Seen {
  /** What this reading could see, and the next need not look at again. */
  readonly snapshot: string
  readonly rows: readonly Row[]
  /** False: there were more than worth reading, and none is given. */
  readonly whole: boolean
}
const ROWS_MAX = 2_000

/** Rows that `since` could not see and we can; none when there is no `since`, only the present snapshot. */
async function rowsSince(db: Kysely<Database>, since: string | null, projectId: string | null = null): Promise<Seen> {
  if (since === null) {
    const { rows } = await sql<{ snapshot: string }>`select pg_current_snapshot()::text as snapshot`.execute(db)
    return { snapshot: rows[0]?.snapshot ?? "", rows: [], whole: true }
  }
  const { rows } = await sql<{ snapshot: string; id: number | null; project_id: string; topic: string; payload: unknown }>`
    select pg_current_snapshot()::text as snapshot, o.id, o.project_id, o.topic, o.payload
    from (select 1) as always left join outbox o on o.xid >= pg_snapshot_xmin(${since}::pg_snapshot)
      and not pg_visible_in_snapshot(o.xid, ${since}::pg_snapshot) and o.project_id is not null and (${projectId}::text is null or o.project_id = ${projectId})
    order by o.id limit ${ROWS_MAX + 1}`.execute(db)
  if (rows.length > ROWS_MAX) return { snapshot: rows[0]?.snapshot ?? since, rows: [], whole: false }
  return { snapshot: rows[0]?.snapshot ?? since, rows: rows.flatMap(({ id, ...row }) => (id === null ? [] : [{ id, ...row }])), whole: true }
}

/** "xmin:xmax:xip,xip", with numbers in the order that PostgreSQL asks for. */
function isSnapshot(text: string | null): text is string {
  if (text === null || text.length > 4_000 || !/^\d{1,18}:\d{1,18}:(\d{1,18}(,\d{1,18})*)?$/.test(text)) return false
  const [min = "", max = "", open = ""] = text.split(":")
  const numbers = [BigInt(min), ...open.split(",").filter((one) => one !== "").map(BigInt), BigInt(max)]
  return numbers.every((number, at) => number > 0n && (at === 0 || number >= (numbers[at - 1] ?? 0n)))
}

/** Rows of that time may have been cleared away, or the database is another one than it was. */
async function isTooOld(db: Kysely<Database>, snapshot: string): Promise<boolean> {
  const { rows } = await sql<{ old: boolean }>`
    select pg_snapshot_xmax(${snapshot}::pg_snapshot) > pg_snapshot_xmax(pg_current_snapshot())
      or coalesce((select min(xid) from outbox) > pg_snapshot_xmax(${snapshot}::pg_snapshot), false) as old`.execute(db)
  return rows[0]?.old ?? true
}
