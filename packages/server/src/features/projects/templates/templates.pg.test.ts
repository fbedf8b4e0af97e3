// Projects made of templates, through the operation, on a real database.
import { artefactKindOf } from "@throughline/contract"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { aServer } from "../../../../test/a-server.ts"
import type { Caller, TestServer } from "../../../../test/a-server.ts"
import { firstBroken, signedAnswers } from "../../artefacts/approvals/sign.ts"
import { TEMPLATES } from "./index.ts"

let server: TestServer
let admin: Caller
beforeAll(async () => {
  server = await aServer()
  admin = server.administrator
}, 120_000)
afterAll(() => server.close())

const trades = TEMPLATES.filter(({ variant }) => variant !== null)

describe("project.create with a template", () => {
  it.each(trades.map(({ id, governance }) => [id, governance] as const))("makes of %s a plan, artefacts and links in a moment", async (template, governance) => {
    const before = process.cpuUsage()
    const project = await admin.done("projectCreate", { name: template, start: "2027-03-01", template, governance })
    const { user, system } = process.cpuUsage(before)
    // Generous against what it takes (a tenth of it), for machines that do other things.
    expect((user + system) / 1_000).toBeLessThan(1_500)
    expect(project.taskCount).toBeGreaterThan(40)
    const { items } = await admin.done("gateList", { projectId: project.id })
    expect(items.length).toBeGreaterThan(2)
    const { links } = await count(project.id)
    expect(links).toBeGreaterThan(25)
    const requirements = await admin.done("artefactList", { projectId: project.id, kind: "requirement" })
    expect(requirements.items.map(({ key }: { key: string }) => key)).toEqual(["REQ-1", "REQ-2", "REQ-3", "REQ-4", "REQ-5", "REQ-6"])
    const [first] = requirements.items
    const history = await admin.done("artefactHistory", { projectId: project.id, artefactId: first?.id ?? "art_" })
    expect(history.items.map(({ action }: { action: string }) => action)).toEqual(["create"])
  })

  it("lets people go on where the template ends: the next number is free, the first step can be taken", async () => {
    const project = await admin.done("projectCreate", { name: "Next", start: "2027-03-01", template: "software-agile", governance: "gov_standard" })
    const made = await admin.done("artefactCreate", { projectId: project.id, kind: "requirement", title: "One more" })
    expect(made.key).toBe("REQ-7")
    const { items } = await admin.done("artefactList", { projectId: project.id, kind: "requirement" })
    const first = items[0]
    const stepped = await admin.done("artefactStep", { projectId: project.id, artefactId: first?.id ?? "art_", step: "analyse", seenRevision: first?.revision ?? 0 })
    expect(stepped.state).toBe("analysed")
    const charter = await admin.done("artefactList", { projectId: project.id, kind: "charter" })
    expect(charter.items[0]?.state).toBe(artefactKindOf("charter").states[0])
  })

  it("writes in the language of whoever creates it", async () => {
    const me = await admin.done("meRead", {})
    await admin.done("meUpdate", { seenRevision: me.revision, locale: "de" })
    const { items } = await admin.done("templateList", {})
    expect(items.find(({ id }: { id: string }) => id === "hardware-hybrid")).toMatchObject({ name: "Hardware-Installation, Hybrid", variant: "hybrid", kind: "hardware", governance: "gov_standard", gateCount: 4, own: false })
    const project = await admin.done("projectCreate", { name: "Deutsch", start: "2027-03-01", template: "network-agile" })
    const risks = await admin.done("artefactList", { projectId: project.id, kind: "risk" })
    expect(risks.items[0]?.title).toBe("Die Leitung kommt spät")
  })
})

async function count(projectId: string): Promise<{ readonly links: number }> {
  const rows = await server.database.db.selectFrom("trace_link").select("id").where("project_id", "=", projectId).execute()
  return { links: rows.length }
}

describe("the sample project", () => {
  it("has passed two gates on evidence, signed in one chain, and takes a moment to make", async () => {
    const before = process.cpuUsage()
    const { id: projectId, authorisedAt } = await admin.done("projectCreate", { name: "Sample", start: "2027-03-01", template: "sample" })
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1_000).toBeLessThan(3_000)
    expect(authorisedAt).not.toBeNull()
    const { items: gates } = await admin.done("gateList", { projectId })
    expect(gates.map(({ state }: { state: string }) => state)).toEqual(["approved", "conditional", "notStarted", "notStarted"])
    for (const [index, gateId] of gates.slice(0, 2).map(({ id }: { id: string }) => id).entries()) {
      const { snapshot } = await admin.done("gateSnapshot", { projectId, gateId, round: 1 })
      const criteria = Array.isArray(snapshot["criteria"]) ? snapshot["criteria"] : []
      expect(criteria.length).toBeGreaterThan(4)
      expect(criteria.filter(({ met, advisory }) => met !== true && advisory !== true), `gate ${index + 1}`).toEqual([])
    }
    const { db } = server.database
    const key = { organizationId: server.organizationId, id: projectId }
    const answers = await db.transaction().execute((tx) => signedAnswers(tx, key))
    expect(answers.length).toBeGreaterThan(8)
    expect(firstBroken(answers)).toBeNull()
    const coverage = await admin.done("threadCoverage", { projectId })
    expect(JSON.stringify(coverage)).toContain("missing")
    const history = await db.selectFrom("artefact").innerJoin("artefact_change", "artefact_change.artefact_id", "artefact.id").select(({ fn }) => [fn.countAll<string>().as("changes")]).where("artefact.project_id", "=", projectId).executeTakeFirst()
    expect(Number(history?.changes)).toBeGreaterThan(250)
  })
})
