// What a person can do on the plan page: one file per command. Toolbar, context menu, palette and keyboard help are all
// made from these; none of them knows how a command works.

import type { ComponentType } from "react"
import type { PlanDesk } from "../view/plan-desk.ts"

export interface PlanUserCommand {
  /** "plan." and the name of the file. */
  readonly id: string
  readonly label: () => string
  readonly icon: ComponentType<{ readonly size?: number | string; readonly stroke?: number | string }>
  /** As the command registry writes it; see app/commands.ts. */
  readonly shortcut?: string
  /** The grid handles the key itself, since it also means something else there. */
  readonly shortcutInGrid?: boolean
  readonly isEnabled: (desk: PlanDesk) => boolean
  /** For commands that switch something: whether it is on. */
  readonly isOn?: (desk: PlanDesk) => boolean
  readonly perform: (desk: PlanDesk) => void
}

export function mayEdit(desk: PlanDesk): boolean {
  return desk.rights.edit && desk.now.whole
}

/** Something is chosen and may be changed. */
export function mayEditChosen(desk: PlanDesk): boolean {
  return mayEdit(desk) && desk.chosen.length > 0
}
