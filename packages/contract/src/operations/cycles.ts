// Sprints: time boxes inside the network of the plan, with what is taken into them and what they tell of the rest.

import { z } from "zod"
import { artefact } from "../schemas/artefacts.ts"
import { artefactId, civilDate, line, projectId, taskId } from "../schemas/basics.ts"
import { operation } from "../operation.ts"

export const cyclePlan = operation({
  name: "cycle.plan", summary: "Plans a sprint: the artefact, and its time box in the plan after the sprint before it; the first also makes the summary and the task that stands for what is left.", method: "POST", path: "/projects/:projectId/cycles",
  access: { kind: "project", permission: "plan.edit" }, creates: true, errors: ["planRefused", "wrongState", "limitExceeded"],
  input: z.strictObject({ projectId, release: line(100), goal: line(500), start: civilDate, finish: civilDate, /** Tasks and milestones that wait for the release; linked behind it. */ before: z.array(taskId).max(200).default([]) }), output: artefact,
})
export const cycleRelease = operation({
  name: "cycle.release", summary: "The figures of a release: velocity, burn-up, what is left and how many sprints that takes.", method: "GET", path: "/projects/:projectId/releases/:release",
  access: { kind: "project", permission: "artefact.read" }, input: z.strictObject({ projectId, release: line(100) }),
  output: z.strictObject({
    cycles: z.array(z.strictObject({ id: artefactId, title: z.string(), state: z.string(), start: z.string(), finish: z.string(), capacityHours: z.number(), committedPoints: z.number(), donePoints: z.number(), stories: z.int() })),
    velocity: z.strictObject({ last: z.array(z.number()), median: z.number().nullable(), predictability: z.number().nullable() }),
    remainingPoints: z.number(), unestimated: z.int(), forecast: z.strictObject({ sprints: z.int().nullable(), p50: z.int().nullable(), p85: z.int().nullable(), p95: z.int().nullable(), fewSamples: z.boolean() }),
    burnUp: z.array(z.strictObject({ day: z.string(), scope: z.number(), done: z.number() })),
  }),
})
