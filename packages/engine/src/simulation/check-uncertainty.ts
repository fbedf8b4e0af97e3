// Leaves out what cannot be simulated and says so; what remains is safe to compile.
import { AUTOMATIC, STARTED, type CompiledNetwork } from "../network/compiled-network.ts"
import { isDistribution } from "./distribution.ts"
import type { Branch, RiskEffect, RiskEvent, SimulationFinding, TaskEstimate, Uncertainty } from "./uncertainty.ts"

export interface Checked extends Required<Uncertainty> {
  readonly findings: readonly SimulationFinding[]
}

export function checkUncertainty(c: CompiledNetwork, given: Uncertainty): Checked {
  const findings: SimulationFinding[] = []
  const note = (part: SimulationFinding["part"], index: number, code: SimulationFinding["code"] | null): boolean => {
    if (code !== null) findings.push({ code, part, index })
    return code === null
  }
  const groups = (given.groups ?? []).map((group, n) => (note("group", n, isChance(group.correlation) ? null : "badChance") ? group : { correlation: 0 }))
  const seen = new Set<number>()
  const estimates = (given.estimates ?? []).filter((estimate, n) => note("estimate", n, estimateTrouble(c, estimate, groups.length, seen)))
  const risks = (given.risks ?? []).map((risk, n) => checkRisk(c, risk, (code) => note("risk", n, code)))
  const branches = (given.branches ?? []).filter((branch, n) => note("branch", n, branchTrouble(c, branch)))
  const costs = (given.costs ?? []).filter((cost, n) => note("cost", n, isRow(c, cost.task) ? null : "noSuchTask"))
  return { estimates, groups, risks, branches, costs, findings }
}

const isRow = (c: CompiledNetwork, row: number): boolean => Number.isInteger(row) && row >= 0 && row < c.count

const isChance = (chance: number): boolean => chance >= 0 && chance <= 10_000

/** S-55: what is still to be done and has no dates given by people. */
export const isUncertain = (c: CompiledNetwork, row: number): boolean => c.active[row] === 1 && (c.role[row] === AUTOMATIC || c.role[row] === STARTED)

function taskTrouble(c: CompiledNetwork, row: number): SimulationFinding["code"] | null {
  if (!isRow(c, row)) return "noSuchTask"
  return isUncertain(c, row) ? null : "notUncertain"
}

function estimateTrouble(c: CompiledNetwork, estimate: TaskEstimate, groups: number, seen: Set<number>): SimulationFinding["code"] | null {
  const trouble = taskTrouble(c, estimate.task)
  if (trouble !== null) return trouble
  if (!isDistribution(estimate.duration) || seen.has(estimate.task)) return "badDistribution"
  if (estimate.group !== undefined && !(estimate.group >= 0 && estimate.group < groups)) return "noSuchGroup"
  seen.add(estimate.task)
  return null
}

/** A risk keeps its place in the list, whatever is left of it. */
function checkRisk(c: CompiledNetwork, risk: RiskEvent, note: (code: SimulationFinding["code"]) => boolean): RiskEvent {
  if (!isChance(risk.chance)) {
    note("badChance")
    return { chance: 0, effects: [] }
  }
  const effects = risk.effects.filter((effect) => {
    const trouble = effectTrouble(c, effect)
    return trouble === null || note(trouble)
  })
  if (risk.cost === undefined) return { chance: risk.chance, effects }
  if (isDistribution(risk.cost)) return { chance: risk.chance, effects, cost: risk.cost }
  note("badDistribution")
  return { chance: risk.chance, effects }
}

function effectTrouble(c: CompiledNetwork, { task, factor, delay }: RiskEffect): SimulationFinding["code"] | null {
  const good = (factor === undefined || isDistribution(factor)) && (delay === undefined || isDistribution(delay))
  return taskTrouble(c, task) ?? (good ? null : "badDistribution")
}

function branchTrouble(c: CompiledNetwork, { ways }: Branch): SimulationFinding["code"] | null {
  if (!ways.every(({ chance }) => isChance(chance)) || ways.reduce((sum, { chance }) => sum + chance, 0) > 10_000) return "badChance"
  return ways.flatMap(({ tasks }) => tasks.map((task) => taskTrouble(c, task))).find((trouble) => trouble !== null) ?? null
}
