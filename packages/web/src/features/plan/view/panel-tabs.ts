// The tabs of a task's panel, in their order. An address can name the one to begin with.

export const PANEL_TABS = ["general", "dates", "links", "resources", "progress", "notes", "discussion", "history"] as const
export type PanelTab = (typeof PANEL_TABS)[number]

export interface PlanSearch {
  readonly task?: string
  readonly tab?: PanelTab
}

export function readPlanSearch(search: Readonly<Record<string, unknown>>): PlanSearch {
  const { task } = search
  const tab = PANEL_TABS.find((each) => each === search["tab"])
  return typeof task === "string" ? { task, ...(tab === undefined ? {} : { tab }) } : {}
}
