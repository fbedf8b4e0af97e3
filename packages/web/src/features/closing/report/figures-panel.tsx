// The figures of the final report: the original promise against what was delivered. While it is a draft they are live; once it has
// been issued they are those of that day.

import { useQuery } from "@tanstack/react-query"
import { api } from "../../../app/api.ts"
import { PageLoading } from "../../../app/page-loading.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { artefactsKey } from "../../artefacts/index.ts"
import type { ArtefactPanelProps } from "../../artefacts/index.ts"
import { useProject } from "../../projects/index.ts"
import { textIn } from "../../quick-edit/index.ts"
import { FiguresSheet } from "./figures-sheet.tsx"
import { keptFigures } from "./kept-figures.ts"
import "./report.css"

export default function FiguresPanel({ projectId, artefact }: ArtefactPanelProps) {
  const project = useProject(projectId)
  const kept = artefact.state === "issued" ? keptFigures(textIn(artefact, "figures")) : null
  const live = useQuery({ queryKey: [...artefactsKey(projectId), "finalReportFigures"], queryFn: ({ signal }) => api.finalReportFigures({ projectId }, { signal }), enabled: kept === null }).data
  const figures = kept ?? live
  if (figures === undefined) return <PageLoading />
  return <FiguresSheet figures={figures} project={project} note={t(kept === null ? "finalReport.live" : "finalReport.kept")} />
}
