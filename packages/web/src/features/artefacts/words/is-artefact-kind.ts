// Is a text from an address or a field the name of a kind of artefacts?

import { ARTEFACTS } from "@throughline/contract"
import type { ArtefactKindName } from "@throughline/contract"

export function isArtefactKind(text: string): text is ArtefactKindName {
  return Object.hasOwn(ARTEFACTS, text)
}
