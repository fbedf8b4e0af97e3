// How long does it take to read and write plan files, and with how much memory? The largest plans of the corpus and a
// made plan of 10,000 tasks; the general XML parser fast-xml-parser reads the same bytes beside ours.
//   node --expose-gc bench/import.ts
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { readMspdi, readTaskCsv, writeIcalendar, writeMspdi, writeTaskCsv } from "@throughline/interchange"
import { emptyPlan, newAssignment, newLink, newResource, newTask, ranksBetween, schedulePlan, type Plan } from "@throughline/plan"

const ROUNDS = 5
const corpus = resolve(process.env["THROUGHLINE_CORPUS"] ?? join(import.meta.dirname, "../../shared/corpus"), "schedules")

interface Measure {
  readonly medianMs: number
  /** Of all threads, garbage collection included: what counts on a shared machine. */
  readonly cpuMs: number
  readonly heapMb: number
}

function measure(run: () => unknown): Measure {
  const times: number[] = []
  const work: number[] = []
  let heap = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    globalThis.gc?.()
    const before = process.memoryUsage().heapUsed
    const began = performance.now()
    const cpu = process.cpuUsage()
    const kept = run()
    times.push(performance.now() - began)
    const { user, system } = process.cpuUsage(cpu)
    work.push((user + system) / 1000)
    heap = Math.max(heap, process.memoryUsage().heapUsed - before)
    if (kept === undefined) throw new Error("nothing was made")
  }
  return { medianMs: median(times), cpuMs: median(work), heapMb: heap / 1024 / 1024 }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function report(name: string, bytes: number, { medianMs, cpuMs, heapMb }: Measure): void {
  console.log(`${name.padEnd(58)} ${(bytes / 1024 / 1024).toFixed(2).padStart(7)} MB ${medianMs.toFixed(0).padStart(6)} ms ${cpuMs.toFixed(0).padStart(6)} ms cpu ${heapMb.toFixed(0).padStart(5)} MB heap`)
}

function isSummary(index: number): boolean {
  return index % 51 === 0
}

/** Fifty tasks under each summary, two links and a person for each task. */
function madePlan(size: number): Plan {
  const plan = emptyPlan({ start: 9_557 * 14_400 + 4_800 })
  const ranks = ranksBetween(null, null, size)
  const tasks = Array.from({ length: size }, (_, index) => newTask(plan.settings, {
    id: `tsk_${index + 1}`, number: index + 1, rank: ranks[index] ?? "", name: `Task number ${index + 1} of the made plan`, notes: index % 10 === 0 ? "Something to remember. ".repeat(8) : "",
    parentId: isSummary(index) ? null : `tsk_${index - (index % 51) + 1}`, duration: 4_800 * (1 + (index % 9)),
  }))
  const resources = Array.from({ length: 60 }, (_, index) => newResource({ id: `res_${index + 1}`, number: index + 1, name: `Person ${index + 1}` }))
  const leaves = tasks.filter((_, index) => !isSummary(index))
  const links = leaves.flatMap((task, index) => [1, 7].flatMap((step) => {
    const predecessor = leaves[index - step]
    return predecessor === undefined ? [] : [newLink({ id: `lnk_${task.number}x${step}`, predecessorId: predecessor.id, successorId: task.id })]
  }))
  const assignments = leaves.map((task, index) => newAssignment({ id: `asg_${index + 1}`, number: index + 1, taskId: task.id, resourceId: `res_${(index % 60) + 1}`, work: task.duration }))
  return {
    ...plan, task: new Map(tasks.map((task) => [task.id, task])), link: new Map(links.map((link) => [link.id, link])),
    resource: new Map(resources.map((resource) => [resource.id, resource])), assignment: new Map(assignments.map((assignment) => [assignment.id, assignment])),
  }
}

const generalParser = await import("fast-xml-parser").then(({ XMLParser }) => new XMLParser({ ignoreAttributes: true, parseTagValue: false, processEntities: false }), () => null)

function reading(name: string, bytes: Uint8Array): void {
  report(`${name}: readMspdi`, bytes.length, measure(() => readMspdi(bytes)))
  if (generalParser !== null) report(`${name}: fast-xml-parser, tree only`, bytes.length, measure(() => generalParser.parse(new TextDecoder().decode(bytes))))
}

if (existsSync(corpus)) {
  const files = readdirSync(corpus).filter((name) => name.endsWith(".xml")).map((name) => ({ name, bytes: readFileSync(join(corpus, name)) }))
  for (const { name, bytes } of files.toSorted((a, b) => b.bytes.length - a.bytes.length).slice(0, 2)) reading(name.slice(0, 28), bytes)
  const all = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
  report(`all ${files.length} files of the corpus: readMspdi`, all, measure(() => files.map(({ bytes }) => readMspdi(bytes).ok)))
} else console.log(`no corpus at ${corpus}: only the made plan`)

const plan = madePlan(10_000)
const schedule = schedulePlan(plan)
const xml = writeMspdi(plan, schedule)
const csv = writeTaskCsv(plan, schedule)
reading("10,000 tasks", xml)
report("10,000 tasks: writeMspdi", xml.length, measure(() => writeMspdi(plan, schedule)))
report("10,000 tasks: writeTaskCsv", csv.length, measure(() => writeTaskCsv(plan, schedule)))
report("10,000 tasks: readTaskCsv", csv.length, measure(() => readTaskCsv(csv)))
report("10,000 tasks: writeIcalendar", 0, measure(() => writeIcalendar(plan, schedule, { productName: "Throughline", zone: "Europe/Berlin" })))
