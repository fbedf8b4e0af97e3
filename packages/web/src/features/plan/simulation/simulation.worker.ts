// A worker that simulates shares of the runs of one plan; one of several also puts all parts together.

import type { SimulationPart } from "@throughline/engine"
import { PlanSimulator } from "@throughline/plan"
import type { SimulationReply, SimulationRequest } from "./simulation-messages.ts"

/** So many shares: progress is told after each, and workers take the next one when they are free. */
const SHARES = 32

const held: { simulator: PlanSimulator | null } = { simulator: null }

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no other side than its page
const reply = (message: SimulationReply, transfer: Transferable[] = []): void => self.postMessage(message, { transfer })

addEventListener("message", ({ data }: MessageEvent<SimulationRequest>) => {
  if (data.kind === "start") {
    held.simulator = new PlanSimulator(data.plan, data.choice)
    reply({ kind: "ready", shares: held.simulator.parts(SHARES) })
  } else if (held.simulator === null) throw new Error("a simulation is started before it runs")
  else if (data.kind === "run") {
    const part = held.simulator.run(data.share.from, data.share.to)
    reply({ kind: "part", part }, buffersOf(part))
  } else reply({ kind: "done", result: held.simulator.result(data.parts) })
})

const buffersOf = (part: SimulationPart): ArrayBuffer[] => Object.values(part).flatMap((column) => (ArrayBuffer.isView(column) && column.buffer instanceof ArrayBuffer ? [column.buffer] : []))
