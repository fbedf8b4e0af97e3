// Every plan of the corpus is read, keeps the limits of the plan document, and survives being written and read again.

import { planFromWire, planToWire, schedulePlan, validatePlan } from "@throughline/plan"
import { expect, test } from "vitest"
import { readMspdi, readTaskCsv, writeMspdi, writeTaskCsv } from "../src/index.ts"
import { fatesOf, fieldOrder } from "../src/mspdi/fields.ts"
import { readXml } from "../src/xml/read-xml.ts"
import type { XmlElement } from "../src/xml/read-xml.ts"
import { comparablePlan } from "./comparable-plan.ts"
import { corpusBytes, corpusFiles } from "./corpus-files.ts"

const withCorpus = test.skipIf(corpusFiles.length === 0)

/** Stretches of nearly the same intensity (a few seconds of work apart) are joined when they are read again, and work in time that is not working time moves into it. */
const JOINED_PROFILES: ReadonlySet<string> = new Set(["rpbouman__3PointPlan-example.xml", "joniles__timephased-actual-overtime-work.mpp.xml"])

function read(name: string) {
  const result = readMspdi(corpusBytes(name))
  if (!result.ok) throw new Error(`${name}: ${result.error.message}`)
  return result
}

withCorpus("every file is read, and every task of it with its stored dates", () => {
  for (const name of corpusFiles) {
    const { plan, stored } = read(name)
    expect(stored.size, name).toBe(plan.task.size)
  }
})

/** Files that Project wrote itself; others were made from its binary files by another program. */
const nativeFiles = corpusFiles.filter((name) => !name.includes(".mpp"))
const RECORDS = ["Project", "Task", "Resource", "Assignment", "Calendar", "Exception", "Baseline", "PredecessorLink"] as const

function outOfOrder(element: XmlElement): string[] {
  const record = RECORDS.find((name) => name === element.name)
  const wrong: string[] = []
  if (record !== undefined) {
    const fates = fatesOf(record)
    const order = fieldOrder(record)
    const known = element.children.map((child) => child.name).filter((name) => fates.has(name) && fates.get(name)?.kind !== "lost")
    known.forEach((name, index) => {
      const before = known[index - 1]
      if (before !== undefined && order.indexOf(before) > order.indexOf(name)) wrong.push(`${record}: ${before} before ${name}`)
    })
  }
  return [...wrong, ...element.children.flatMap(outOfOrder)]
}

withCorpus("the order in which we write elements is the order in which Project writes them", () => {
  for (const name of nativeFiles) {
    const xml = readXml(corpusBytes(name))
    expect(xml.ok && [...new Set(outOfOrder(xml.document.root))], name).toEqual([])
  }
})

withCorpus("a plan that was read is one that the document allows", () => {
  for (const name of corpusFiles) expect(validatePlan(read(name).plan), name).toEqual([])
})

withCorpus("a plan that was read passes the wire", () => {
  for (const name of corpusFiles) {
    const { plan } = read(name)
    expect(comparablePlan(planFromWire(planToWire(plan))), name).toEqual(comparablePlan(plan))
  }
})

withCorpus("a plan that was read, written and read again is the same plan", () => {
  for (const name of corpusFiles) {
    const { plan } = read(name)
    const again = readMspdi(writeMspdi(plan, schedulePlan(plan)))
    if (!again.ok) throw new Error(`${name}: ${again.error.message}`)
    if (JOINED_PROFILES.has(name)) continue
    expect(comparablePlan(again.plan), name).toEqual(comparablePlan(plan))
  }
})

withCorpus("what we write, we read without loss", () => {
  for (const name of corpusFiles) {
    const { plan } = read(name)
    const again = readMspdi(writeMspdi(plan, schedulePlan(plan)))
    expect(again.ok && again.findings.filter((finding) => finding.weight === "lost"), name).toEqual([])
  }
})

withCorpus("the task grid as CSV gives back outline, durations, links and people", () => {
  for (const name of corpusFiles) {
    const { plan } = read(name)
    const { minutesPerDay, minutesPerWeek, daysPerMonth } = plan.settings
    for (const language of ["en", "de"] as const) {
      const table = readTaskCsv(writeTaskCsv(plan, schedulePlan(plan), { language }), { settings: { minutesPerDay, minutesPerWeek, daysPerMonth } })
      if (!table.ok) throw new Error(`${name}: ${table.error.message}`)
      expect(table.problems.filter((problem) => problem.code !== "name"), name).toEqual([])
      const [ours, theirs] = [comparablePlan(plan), comparablePlan(table.plan)]
      // "12FS" says nothing about the unit of no lag.
      const links = (side: typeof ours) => side.links.map((link) => (link.lag === 0 ? { ...link, lagKind: "working", lagUnit: "d" } : link))
      expect(links(theirs), name).toEqual(links(ours))
      expect(theirs.assignments.length, name).toBe(ours.assignments.length)
      expect(theirs.tasks.map(({ number, parentId, constraint, constraintDate, deadline }) => ({ number, parentId, constraint, constraintDate, deadline })), name)
        .toEqual(ours.tasks.map(({ number, parentId, constraint, constraintDate, deadline }) => ({ number, parentId, constraint, constraintDate, deadline })))
    }
  }
})
