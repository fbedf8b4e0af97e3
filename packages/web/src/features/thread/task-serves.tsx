// What a task serves, in one line at the head of its panel.

import { Serves } from "../artefacts/links/serves.tsx"
import { mayInProject, useProject } from "../projects/project-query.ts"
import type { ProjectId } from "../projects/project-query.ts"
import "../artefacts/artefacts.css"
import "./thread.css"

export default function TaskServes({ projectId, taskId }: { readonly projectId: ProjectId; readonly taskId: string }) {
  const project = useProject(projectId)
  return mayInProject(project, "artefact.read") ? <div className="tl-taskserves"><Serves projectId={projectId} thingId={taskId} /></div> : null
}
