// The scores of an idea on its page.

import type { ArtefactPanelProps } from "../../artefacts/index.ts"
import { DemandScoring } from "./demand-scoring.tsx"

export default function DemandPanel(props: ArtefactPanelProps) {
  return <DemandScoring {...props} />
}
