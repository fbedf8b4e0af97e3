// Comments and files of the task.

import { Attachments, Discussion } from "../../collaboration/index.ts"
import { isProjectId } from "../store/project-id.ts"
import { useDesk } from "../view/use-desk.ts"
import type { TabProps } from "./tab-props.ts"

export function DiscussionTab({ task }: TabProps) {
  const { projectId, rights } = useDesk()
  if (!isProjectId(projectId)) return null
  return (
    <div className="tl-stack">
      <Discussion projectId={projectId} taskId={task.id} mayWrite={rights.comment} />
      <Attachments projectId={projectId} taskId={task.id} mayWrite={rights.attach} />
    </div>
  )
}
