// May the reader edit, or decide about, artefacts of a kind in this project?

import { artefactKindOf, mayOnKind } from "@throughline/contract"
import type { ArtefactKindName, Right } from "@throughline/contract"
import { useMe } from "../../app/session.ts"
import { mayInProject, useProject } from "../projects/index.ts"
import type { ProjectId } from "../projects/index.ts"

export function useMayEdit(projectId: ProjectId, kind: ArtefactKindName, right: Right = "edit"): boolean {
  const project = useProject(projectId)
  const { organisationRole } = useMe()
  return mayInProject(project, "artefact.write") && mayOnKind(artefactKindOf(kind), right, organisationRole, project.myRole)
}
