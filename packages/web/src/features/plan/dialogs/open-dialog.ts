// Which dialog of the plan page is open. Commands open them without knowing how they look.

export type PlanDialog = "columns" | "baselines" | "calendars" | "resources" | "recurring" | "settings" | "estimates"

let open: PlanDialog | null = null
const listeners = new Set<() => void>()

export function openDialog(dialog: PlanDialog | null): void {
  open = dialog
  for (const listener of listeners) listener()
}

export function dialogNow(): PlanDialog | null {
  return open
}

export function onDialog(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
