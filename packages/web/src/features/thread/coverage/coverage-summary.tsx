// On the overview: the shares that speak of something, in short, and the way to all of them.

import { useQuery } from "@tanstack/react-query"
import { AnchorLink } from "../../../app/links.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { useArtefactWords } from "../../artefacts/index.ts"
import { mayInProject } from "../../projects/project-query.ts"
import type { Project } from "../../projects/project-query.ts"
import { coverageQuery } from "../thread-query.ts"
import { ShareBar } from "./share-bar.tsx"
import { SHARES } from "./shares.ts"
import "../../artefacts/artefacts.css"
import "../../gates/gates.css"
import "../thread.css"

export function CoverageSummary({ project }: { readonly project: Project }) {
  return mayInProject(project, "artefact.read") ? <Summary project={project} /> : null
}

function Summary({ project }: { readonly project: Project }) {
  useArtefactWords()
  const coverage = useQuery(coverageQuery(project.id)).data
  const shown = SHARES.filter((name) => (coverage?.[name].whole ?? 0) > 0)
  if (coverage === undefined || shown.length === 0) return null
  return (
    <section className="tl-sheet tl-sheet--padded" aria-labelledby="overview-thread">
      <h2 id="overview-thread">{t("thread.coverage")}</h2>
      <ul className="tl-shares">{shown.map((name) => <ShareBar key={name} projectId={project.id} name={name} share={coverage[name]} />)}</ul>
      <AnchorLink to="/projects/$projectId/thread" params={{ projectId: project.id }} search={{ show: "matrix" }} size="sm" className="tl-target">{t("thread.toMatrix")}</AnchorLink>
    </section>
  )
}
