// What of an imported plan is not taken at its word: a file never says who has an account here, and the project's name is
// the one that was typed.

import type { Plan } from "@throughline/plan"

export function withoutAccounts(plan: Plan, name: string): Plan {
  return {
    ...plan,
    settings: { ...plan.settings, title: name },
    resource: new Map(Array.from(plan.resource, ([id, resource]) => [id, { ...resource, userId: null }])),
    baseline: new Map(Array.from(plan.baseline, ([id, baseline]) => [id, { ...baseline, takenBy: null }])),
  }
}
