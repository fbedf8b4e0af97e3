// A whole simulation in one call (S-53 to S-66). To spread it over threads: prepare the same model in each, give each a
// share of `partsOf`, and merge what they return; the result is the same to the last bit.
import type { Network, NetworkOptions } from "../network/network.ts"
import { mergeParts, type SimulationResult } from "./merge-parts.ts"
import { prepareSimulation } from "./simulation-model.ts"
import { simulatePart } from "./simulate-part.ts"
import type { SimulationOptions, Uncertainty } from "./uncertainty.ts"

export function simulateNetwork(network: Network, options: NetworkOptions, uncertainty: Uncertainty, simulation: SimulationOptions): SimulationResult {
  const model = prepareSimulation(network, options, uncertainty, simulation)
  return mergeParts(model, [simulatePart(model, 0, model.iterations)])
}
