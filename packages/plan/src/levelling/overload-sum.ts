// The overload of all people together, as a proposal tells it.
import type { BookedNetworks } from "@throughline/engine"
import type { OverloadSum } from "./levelling-proposal.ts"

export function overloadOf(booked: BookedNetworks): OverloadSum {
  const overloads = booked.overloads()
  return { work: overloads.reduce((sum, { work }) => sum + work, 0), resources: overloads.length, tasks: booked.overloadedTasks().length }
}
