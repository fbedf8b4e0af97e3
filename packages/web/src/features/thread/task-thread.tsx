// On the panel of a task: what it serves in one line, every link it has, and the way to what it would touch.

import { Suspense } from "react"
import { Thread } from "../artefacts/index.ts"
import { mayInProject, useProject } from "../projects/project-query.ts"
import type { ProjectId } from "../projects/project-query.ts"
import "./thread.css"

export default function TaskThread({ projectId, taskId }: { readonly projectId: ProjectId; readonly taskId: string }) {
  const project = useProject(projectId)
  if (!mayInProject(project, "artefact.read")) return null
  return <Suspense fallback={null}><Thread projectId={projectId} thingId={taskId} kind="task" mayLink={mayInProject(project, "artefact.write")} /></Suspense>
}
