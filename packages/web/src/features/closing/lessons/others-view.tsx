// Lessons of other projects as a tab beside one's own.

import type { SpecialViewProps } from "../../artefacts/index.ts"
import { LessonsOfOthers } from "./lessons-of-others.tsx"

export default function OthersView({ projectId }: SpecialViewProps) {
  return <LessonsOfOthers projectId={projectId} />
}
