// What one edit of a large plan costs on the server. Budgets: an edit that moves 5,000 of 10,000 tasks 300 ms, the head of a
// chain of 300 40 ms, the whole plan read 60 ms.  Usage: node bench/plan-edit.ts [tasks]

import { importPlan, machine, quantile, serve, type Served } from "./served.ts"

const count = Number(process.argv[2] ?? 10_000)
const ROUNDS = 15

const served = await serve()
try {
  console.log(machine())
  const from = performance.now()
  const projectId = await importPlan(served, "Large", count)
  console.log(`import of ${count} tasks: ${Math.round(performance.now() - from)} ms`)
  const plan = (await served.call("GET", `/projects/${projectId}/plan`)).json
  console.log(`links ${plan.plan.link.length}, assignments ${plan.plan.assignment.length}`)
  const leaves = plan.plan.task.filter((task: { name: string }) => task.name.startsWith("Task"))
  const first = leaves[0]
  const last = leaves.at(-1)
  const middle = leaves[Math.floor(leaves.length / 2)]
  await measure(served, "read the plan, as everybody reads it", () => served.call("GET", `/projects/${projectId}/plan`))
  await measure(served, "rename a task", edit(projectId, (round) => ({ name: "updateTask", args: { taskId: middle.id, fields: { name: `Renamed ${round}` } } })))
  await measure(served, "lengthen the last task", edit(projectId, (round) => ({ name: "setDuration", args: { taskId: last.id, duration: 4_800 + round * 600 } })))
  await measure(served, "move half of the plan", edit(projectId, (round) => ({ name: "setDuration", args: { taskId: middle.id, duration: 4_800 + round * 4_800 } })))
  await measure(served, "move the whole plan", edit(projectId, (round) => ({ name: "setDuration", args: { taskId: first.id, duration: 4_800 + round * 4_800 } })))
  await measure(served, "add a task at the end", edit(projectId, () => ({ name: "addTask", args: { place: { where: "lastUnder", taskId: null } } })))
  await measure(served, "add a task under the first phase", edit(projectId, () => ({ name: "addTask", args: { place: { where: "lastUnder", taskId: plan.plan.task[0].id } } })))

  const chainId = (await served.call("POST", "/projects", { name: "Chain", start: "2026-03-02" })).json.id
  const add = Array.from({ length: 300 }, (_, index) => ({ name: "addTask", args: { place: { where: "lastUnder", taskId: null }, fields: { name: `C${index}`, duration: 4_800 } } }))
  await served.call("POST", `/projects/${chainId}/plan/changes`, { seenRevision: 0, commands: add })
  const tasks = (await served.call("GET", `/projects/${chainId}/plan`)).json.plan.task.map((task: { id: string }) => task.id)
  await served.call("POST", `/projects/${chainId}/plan/changes`, { seenRevision: 1, commands: [{ name: "linkTasks", args: { links: tasks.slice(1).map((id: string, index: number) => ({ predecessorId: tasks[index], successorId: id })) } }] })
  await measure(served, "move the head of a chain of 300", edit(chainId, (round) => ({ name: "setDuration", args: { taskId: tasks[0], duration: 4_800 + round * 4_800 } })))
  await measure(served, "rename in a plan of 300", edit(chainId, (round) => ({ name: "updateTask", args: { taskId: tasks[0], fields: { name: `R${round}` } } })))
} finally {
  await served.stop()
}

function edit(projectId: string, command: (round: number) => unknown): (round: number) => Promise<unknown> {
  let revision: number | null = null
  return async (round) => {
    revision ??= (await served.call("GET", `/projects/${projectId}`)).json.planRevision
    const answer = await served.call("POST", `/projects/${projectId}/plan/changes`, { seenRevision: revision, commands: [command(round)] })
    revision = answer.json.revision
    return answer
  }
}

async function measure(server: Served, what: string, once: (round: number) => Promise<unknown>): Promise<void> {
  for (let round = 1; round <= 3; round += 1) await once(round)
  const cpu = await server.cpu()
  const times: number[] = []
  for (let round = 4; round < 4 + ROUNDS; round += 1) {
    const from = performance.now()
    await once(round)
    times.push(performance.now() - from)
  }
  const perEdit = ((await server.cpu()) - cpu) / ROUNDS
  console.log(`${what.padEnd(40)} median ${quantile(times, 0.5).toFixed(1)} ms, worst ${quantile(times, 1).toFixed(1)} ms, server CPU ${perEdit.toFixed(1)} ms`)
}
