// What the parts of an artefact's page share: which artefact, how its values are read, and which field is open for editing.

import { createContext, useContext } from "react"
import type { ProjectId } from "../../projects/index.ts"
import type { Artefact } from "../query/artefact-query.ts"
import type { ValueWorld } from "../values/value-text.ts"
import type { ShownField } from "../words/shown-field.ts"

export interface ArtefactPageState {
  readonly projectId: ProjectId
  readonly artefact: Artefact
  readonly fields: readonly ShownField[]
  readonly world: ValueWorld
  /** Field that is being edited; one at a time. */
  readonly open: string | null
  readonly setOpen: (name: string | null) => void
}

const Context = createContext<ArtefactPageState | null>(null)
export const ArtefactPageProvider = Context.Provider

export function useArtefactPage(): ArtefactPageState {
  const state = useContext(Context)
  if (state === null) throw new Error("This part stands on the page of an artefact.")
  return state
}
