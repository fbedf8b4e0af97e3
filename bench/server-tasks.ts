// What single tasks cost in a large plan: a page of the list, one read, one update, one create at the end, under the first
// phase and after another task. Budgets of processor time: list 1.5 ms, one 0.8 ms, create and update 3 ms.
// Usage: node bench/server-tasks.ts [tasks] [rounds]

import { aServer } from "../packages/server/test/a-server.ts"
import { largeProject } from "./large-project.ts"
import { COST_HEADINGS, costLine, costOf, loadNow } from "./server-costs.ts"
import { machine } from "./served.ts"

const count = Number(process.argv[2] ?? 10_000)
const rounds = Number(process.argv[3] ?? 60)
const only = process.argv[4]

const server = await aServer({ settings: { checkAnswers: false } })
try {
  console.log(machine())
  const { administrator } = server
  const projectId = await largeProject(server, count)
  const { items, next } = await administrator.done("taskList", { projectId, limit: 200 })
  const at = (index: number): string => items[Math.abs(index) % items.length].id
  let revision: number = items[0].revision
  const change = async (key: "taskCreate" | "taskUpdate", input: object): Promise<void> => {
    const answer = await administrator.done(key, { projectId, ...input })
    revision = Math.max(revision, answer.revision)
  }
  const calls: Readonly<Record<string, (round: number) => Promise<unknown>>> = {
    "list of 50": (round) => administrator.done("taskList", { projectId, limit: 50, ...(round % 2 === 0 ? {} : { after: next }) }),
    "read one": (round) => administrator.done("taskRead", { projectId, taskId: at(round) }),
    "update one: priority": (round) => change("taskUpdate", { taskId: at(5 + round), seenRevision: revision, priority: 500 + round }),
    "update one: duration of the last": (round) => change("taskUpdate", { taskId: at(49), seenRevision: revision, durationMinutes: 4_800 + round }),
    "create at the end": (round) => change("taskCreate", { name: `New ${round}`, durationMinutes: 480 }),
    "create under the first phase": (round) => change("taskCreate", { name: `New ${round}`, durationMinutes: 480, parentId: at(0) }),
    "create after another": (round) => change("taskCreate", { name: `New ${round}`, durationMinutes: 480, afterId: at(7) }),
  }
  console.log(`\n${`${count} tasks; processor time in ms`.padEnd(42)}${COST_HEADINGS}`)
  for (const [name, once] of Object.entries(calls)) {
    if (only === undefined || name.includes(only)) console.log(`${name.padEnd(42)}${costLine(await costOf(server, rounds, once))}   ${loadNow()}`)
  }
} finally {
  await server.close()
}
