// Beside the list of defects: how well it is made.

import type { SpecialViewProps } from "../../artefacts/index.ts"
import { QualitySheet } from "./quality-sheet.tsx"

export default function QualityView({ projectId }: SpecialViewProps) {
  return <QualitySheet projectId={projectId} />
}
