// On the page of the quality plan: how well it is made so far.

import type { ArtefactPanelProps } from "../../artefacts/index.ts"
import { QualitySheet } from "./quality-sheet.tsx"

export default function QualityPanel({ projectId }: ArtefactPanelProps) {
  return <QualitySheet projectId={projectId} quiet />
}
