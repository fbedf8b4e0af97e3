// Words of the plan pages.

export const planEn = {
  "plan.title": "Plan",
  "plan.undo": "Undo {label}",
} as const
