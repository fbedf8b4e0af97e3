// Words of the plan pages, in German.

import type { planEn } from "./plan.en.ts"

export const planDe: Readonly<Record<keyof typeof planEn, string>> = {
  "plan.title": "Plan",
  "plan.undo": "{label} rückgängig machen",
}
