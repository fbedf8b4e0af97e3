// Every cell of the permission matrix, for every operation: allowed, refused, or not there at all. Handlers are replaced by
// ones that answer nothing, so that what is tested is the door and only the door.

import { OPERATIONS, ORGANISATION_MATRIX, ORGANISATION_ROLES, PROJECT_ROLES, projectPermissions, type Operation, type OperationKey, type OrganisationRole, type ProjectRole } from "@throughline/contract"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { aServer, aToken, type Caller, type TestServer } from "../../../test/a-server.ts"
import { peopleHandlers } from "../../features/people/index.ts"
import { fail } from "../failure.ts"
import type { AnyHandler } from "../handler.ts"
import { sampleInput } from "../../../test/sample-input.ts"

const KEYS = Object.keys(OPERATIONS) as OperationKey[]
const declared = (key: OperationKey): Operation => OPERATIONS[key]
const ofKind = (kind: string) => KEYS.filter((key) => declared(key).access.kind === kind)

/** Says only that the door was passed. */
const PASSED = "the door was passed"
const passing: AnyHandler[] = KEYS.map((key) => {
  if (key === "setupRun") return peopleHandlers.find((handler) => handler.key === key)!
  return { key, options: { withoutTransaction: true }, run: async () => fail("wrongState", { detail: PASSED }) }
})

describe("the door", () => {
  let server: TestServer
  let projectId: string
  let trashedId: string
  const byRole = new Map<OrganisationRole, Caller>()
  const inProject = new Map<ProjectRole, Caller>()
  beforeAll(async () => {
    server = await aServer({ handlers: passing })
    projectId = await server.bareProject("Matrix")
    trashedId = await server.bareProject("Trashed")
    for (const role of ORGANISATION_ROLES) byRole.set(role, await server.member(role))
    for (const role of PROJECT_ROLES) inProject.set(role, await server.inProject(projectId, role))
    for (const [role, { userId }] of inProject) await server.database.db.insertInto("project_member").values({ organization_id: server.organizationId, project_id: trashedId, user_id: userId, role }).execute()
    await server.database.db.updateTable("project").set({ trashed_at: new Date() }).where("id", "=", trashedId).execute()
  })
  afterAll(() => server.close())

  /** "passed", or the code of the refusal. */
  const knock = async (caller: Caller, key: OperationKey, project = projectId): Promise<string> => {
    const reply = await caller.call(key, sampleInput(key, project), declared(key).body === "upload" ? { file: { name: "a.txt", type: "text/plain", content: "a" } } : {})
    return reply.problem?.detail === PASSED ? "passed" : (reply.problem?.code ?? reply.text)
  }

  describe.each(ORGANISATION_ROLES)("for %s", (role) => {
    test.each(ofKind("organisation"))("%s is as the matrix says", async (key) => {
      const { access } = declared(key)
      const allowed = access.kind === "organisation" && ORGANISATION_MATRIX[role].includes(access.permission)
      expect(await knock(byRole.get(role)!, key)).toBe(allowed ? "passed" : "forbidden")
    })
    test.each([...ofKind("signedIn"), ...ofKind("session")])("%s is open to whoever is signed in", async (key) => {
      expect(await knock(byRole.get(role)!, key)).toBe("passed")
    })
    test.each(ofKind("project"))("%s in a project without a role of one's own", async (key) => {
      const { access } = declared(key)
      const permissions = projectPermissions(role, null)
      const expected = permissions.size === 0 ? "notFound" : access.kind === "project" && permissions.has(access.permission) ? "passed" : "forbidden"
      // Restoring looks only into the trash, where this project is not.
      expect(await knock(byRole.get(role)!, key, key === "projectRestore" ? trashedId : projectId)).toBe(expected)
    })
  })

  describe.each(PROJECT_ROLES)("for %s of the project", (role) => {
    test.each(ofKind("project"))("%s is as the matrix says", async (key) => {
      const { access } = declared(key)
      const allowed = access.kind === "project" && projectPermissions("member", role).has(access.permission)
      expect(await knock(inProject.get(role)!, key, key === "projectRestore" ? trashedId : projectId)).toBe(allowed ? "passed" : "forbidden")
    })
    test.each(ofKind("project").filter((key) => key !== "projectRestore"))("%s finds nothing in the trash", async (key) => {
      expect(await knock(inProject.get(role)!, key, trashedId)).toBe("notFound")
    })
  })

  describe("for somebody without session", () => {
    test.each(KEYS.filter((key) => declared(key).access.kind !== "public"))("%s asks to sign in", async (key) => {
      expect(await knock(server.nobody, key)).toBe("unauthenticated")
    })
    test.each(ofKind("public").filter((key) => key !== "setupRun"))("%s is open", async (key) => {
      expect(await knock(server.nobody, key)).toBe("passed")
    })
  })

  describe("for a token", () => {
    test.each(KEYS.filter((key) => declared(key).access.kind !== "public"))("%s: reading tokens read, session matters need a session", async (key) => {
      const manager = inProject.get("projectManager")!
      await server.database.db.updateTable("member").set({ role: "administrator" }).where("user_id", "=", manager.userId).execute()
      const target = key === "projectRestore" ? trashedId : projectId
      const { access, scope } = declared(key)
      const reading = await knock(server.withToken(await aToken(server, manager, "read")), key, target)
      expect(reading).toBe(access.kind === "session" || scope === "write" ? "tokenScope" : "passed")
      const writing = await knock(server.withToken(await aToken(server, manager, "write")), key, target)
      expect(writing).toBe(access.kind === "session" ? "tokenScope" : "passed")
      await server.database.db.updateTable("member").set({ role: "member" }).where("user_id", "=", manager.userId).execute()
    })
    test("for one project reaches no other and nothing beside projects", async () => {
      const manager = inProject.get("projectManager")!
      const other = await server.bareProject("Other")
      await server.database.db.insertInto("project_member").values({ organization_id: server.organizationId, project_id: other, user_id: manager.userId, role: "projectManager" }).execute()
      const token = server.withToken(await aToken(server, manager, "write", projectId))
      expect(await knock(token, "projectRead", projectId)).toBe("passed")
      expect(await knock(token, "projectRead", other)).toBe("notFound")
      expect(await knock(token, "meRead")).toBe("passed")
      expect(await knock(token, "projectList")).toBe("tokenScope")
      expect(await knock(token, "memberList")).toBe("tokenScope")
    })
    test("that is expired, revoked or invented is nobody", async () => {
      const manager = inProject.get("projectManager")!
      const expired = await aToken(server, manager, "read", null, new Date(Date.now() - 1_000))
      const revoked = await aToken(server, manager, "read")
      await server.database.db.updateTable("api_token").set({ revoked_at: new Date() }).where("expires_at", ">", new Date()).where("user_id", "=", manager.userId).execute()
      for (const secret of [expired, revoked, "tlt_invented", "x"]) expect(await knock(server.withToken(secret), "meRead")).toBe("unauthenticated")
    })
  })

  test("what one may not see and what never was are answered alike", async () => {
    const stranger = byRole.get("member")!
    const hidden = await stranger.refused("projectRead", { projectId })
    const never = await stranger.refused("projectRead", { projectId: "prj_000000000000000000000" })
    expect({ ...hidden, requestId: "" }).toEqual({ ...never, requestId: "" })
  })

  test("a person who was deactivated is nobody at once", async () => {
    const caller = await server.member("administrator")
    expect(await knock(caller, "meRead")).toBe("passed")
    await server.database.db.updateTable("member").set({ active: false }).where("user_id", "=", caller.userId).execute()
    expect(await knock(caller, "meRead")).toBe("unauthenticated")
  })

  test("each refusal is in the audit log with person, operation and reason, and changes nothing else", async () => {
    const caller = await server.inProject(projectId, "stakeholder")
    await caller.refused("projectDelete", { projectId })
    await caller.refused("projectRead", { projectId: "prj_000000000000000000000" })
    const rows = await server.database.db.selectFrom("audit_entry").select(["operation", "subject", "outcome"]).where("actor", "=", caller.userId).orderBy("id").execute()
    expect(rows).toEqual([
      { operation: "project.delete", subject: projectId, outcome: "forbidden" },
      { operation: "project.read", subject: "prj_000000000000000000000", outcome: "notFound" },
    ])
    expect(await server.database.db.selectFrom("outbox").select("id").execute()).toEqual([])
  })
})
