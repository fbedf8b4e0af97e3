// Asks for figures over the whole project and shows them to those who see the whole of it. The others are told so in one
// sentence, or nothing where the figures would only stand beside other things.

import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { artefactKindOf, mayOnKind } from "@throughline/contract"
import type { ArtefactKindName } from "@throughline/contract"
import type { ReactNode } from "react"
import { PageLoading } from "../../../app/page-loading.tsx"
import { useMe } from "../../../app/session.ts"
import { t } from "../../../i18n/catalogue.ts"
import { artefactsKey } from "../../artefacts/index.ts"
import { mayInProject, useProject } from "../../projects/index.ts"
import type { ProjectId } from "../../projects/index.ts"

interface WholeProjectProps<Figures> {
  readonly projectId: ProjectId
  /** Whoever sees all of this kind sees the figures. */
  readonly kind: ArtefactKindName
  /** Names the answer among those of the project. */
  readonly name: string
  readonly ask: (signal: AbortSignal) => Promise<Figures>
  readonly quiet?: boolean
  readonly children: (figures: Figures) => ReactNode
}

export function WholeProject<Figures>({ projectId, kind, name, ask, quiet = false, children }: WholeProjectProps<Figures>) {
  const project = useProject(projectId)
  const { organisationRole } = useMe()
  const maySee = mayInProject(project, "report.read") && mayOnKind(artefactKindOf(kind), "see", organisationRole, project.myRole)
  const figures = useQuery({ queryKey: [...artefactsKey(projectId), "figures", name], queryFn: ({ signal }) => ask(signal), placeholderData: keepPreviousData, enabled: maySee, throwOnError: true }).data
  if (!maySee) return quiet ? null : <p className="tl-sheet tl-sheet--padded tl-soft">{t("figures.notYours")}</p>
  return figures === undefined ? <PageLoading /> : children(figures)
}
