// Where on the page a field stands that a panel shows and edits instead of the form.

import type { ArtefactKindName } from "@throughline/contract"
import { artefactPanels } from "../special.ts"

export const panelElementId = (id: string) => `panel-${id}`

/** Null: the form shows it. */
export function panelOfField(kind: ArtefactKindName, field: string): HTMLElement | null {
  const panel = artefactPanels[kind]?.find(({ replaces }) => replaces?.includes(field) === true)
  return panel === undefined ? null : document.getElementById(panelElementId(panel.id))
}
