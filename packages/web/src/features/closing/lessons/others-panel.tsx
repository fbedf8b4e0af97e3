// Lessons of other projects where planning begins: beneath the charter and the quality plan. Without any there is no section.

import type { ArtefactPanelProps } from "../../artefacts/index.ts"
import { LessonsOfOthers } from "./lessons-of-others.tsx"

export default function OthersPanel({ projectId }: ArtefactPanelProps) {
  return <LessonsOfOthers projectId={projectId} quiet />
}
