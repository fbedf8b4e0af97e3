// Requests per second, latency and processor time per request of single tasks by REST, in a project of 10,000 tasks.
// Budgets of server CPU: list of 50 1.5 ms, one 0.8 ms, create and update 3 ms.  Usage: node bench/api.ts [tasks] [seconds]

import { importPlan, machine, quantile, serve, type Answer } from "./served.ts"

const count = Number(process.argv[2] ?? 10_000)
const seconds = Number(process.argv[3] ?? 4)

const served = await serve()
try {
  console.log(machine())
  const projectId = await importPlan(served, "Large", count)
  const smallId = await importPlan(served, "Small", 300)
  for (const [size, id] of [[count, projectId], [300, smallId]] as const) {
    console.log(`\n${size} tasks`)
    console.log("operation   connections   per second   p50 ms   p99 ms   server CPU ms")
    const first = (await served.call("GET", `/projects/${id}/tasks?limit=50`)).json
    // Each connection updates tasks of its own: two updates of one task at once would rightly be a conflict.
    const tasks: readonly string[] = (await served.call("GET", `/projects/${id}/tasks?limit=200`)).json.items.map((task: { id: string }) => task.id)
    let revision: number = first.items[0].revision
    const at = (index: number): string => tasks[index % tasks.length] ?? ""
    const operations: Readonly<Record<string, (index: number, connection: number) => Promise<Answer>>> = {
      list: (index) => served.call("GET", `/projects/${id}/tasks?limit=50${index % 2 === 0 ? "" : `&after=${encodeURIComponent(first.next)}`}`),
      one: (index) => served.call("GET", `/projects/${id}/tasks/${at(index)}`),
      update: async (index, connection) => {
        const answer = await served.call("PATCH", `/projects/${id}/tasks/${at(1 + connection * 5 + (index % 5))}`, { seenRevision: revision, priority: index % 1000 })
        revision = Math.max(revision, answer.json.revision)
        return answer
      },
      create: (index) => served.call("POST", `/projects/${id}/tasks`, { name: `New ${index}`, durationMinutes: 480 }),
    }
    for (const [name, once] of Object.entries(operations)) for (const connections of [1, 8, 32]) await load(name, once, connections)
  }
} finally {
  await served.stop()
}

async function load(name: string, once: (index: number, connection: number) => Promise<Answer>, connections: number): Promise<void> {
  for (let index = 0; index < 5; index += 1) await once(index, 0)
  const cpu = await served.cpu()
  const times: number[] = []
  const from = performance.now()
  const end = from + seconds * 1000
  let index = 0
  await Promise.all(Array.from({ length: connections }, async (_, connection) => {
    while (performance.now() < end) times.push((await once(index++, connection)).ms)
  }))
  const took = (performance.now() - from) / 1000
  const perRequest = ((await served.cpu()) - cpu) / times.length
  console.log(`${name.padEnd(12)}${String(connections).padStart(11)}${(times.length / took).toFixed(0).padStart(13)}${quantile(times, 0.5).toFixed(1).padStart(9)}${quantile(times, 0.99).toFixed(1).padStart(9)}${perRequest.toFixed(2).padStart(16)}`)
}
