// How my projects stand, for whoever has no work of their own in them: what is not as planned and why, and what comes next.

import { useQueries } from "@tanstack/react-query"
import { AnchorLink } from "../../../app/links.tsx"
import { StatusMark } from "../../../app/status-mark.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { formatCivil } from "../../../i18n/format-date.ts"
import { formatSlip } from "../../../i18n/format-number.ts"
import { projectQuery, reasonWords } from "../../projects/index.ts"
import type { Project } from "../../projects/index.ts"
import { troubled, upcoming } from "../project-glance.ts"
import type { Work } from "../work-query.ts"

export default function ProjectsGlance({ projects }: { readonly projects: Work["projects"] }) {
  const answers = useQueries({ queries: projects.slice(0, SHOWN).map(({ id }) => projectQuery(id)) })
  return (
    <section className="tl-stack tl-stack--tight" aria-labelledby="home-glance">
      <h2 id="home-glance">{t("home.glance")}</h2>
      <ul className="tl-sheet tl-home__glance">
        {answers.map(({ data }, index) => <li key={projects[index]?.id}>{data === undefined ? <span className="tl-soft">{projects[index]?.name}</span> : <Glance project={data} />}</li>)}
      </ul>
    </section>
  )
}

/** The list beside it has them all. */
const SHOWN = 8

function Glance({ project }: { readonly project: Project }) {
  const next = upcoming(project)
  const marks = troubled(project)
  return (
    <>
      <div className="tl-line tl-apart">
        <AnchorLink to="/projects/$projectId" params={{ projectId: project.id }} className="tl-home__name">{project.name}</AnchorLink>
        <AnchorLink to="/projects/$projectId/status-report" params={{ projectId: project.id }} className="tl-home__place">{t("room.statusReport")}</AnchorLink>
      </div>
      {next !== null && (
        <p>{t("home.next", { name: next.name, date: formatCivil(next.finish) })} {next.slipMinutes !== null && next.slipMinutes !== 0 && <span className={`tl-status--${next.slipMinutes > 0 ? "critical" : "good"}`}>{formatSlip(next.slipMinutes)}</span>}</p>
      )}
      {marks.length === 0 ? <p className="tl-soft">{t("home.asPlanned")}</p> : (
        <ul className="tl-home__reasons">
          {marks.map((mark) => <li key={mark.dimension}><StatusMark health={mark.health} /> <span><strong>{t(`dimension.${mark.dimension}`)}</strong> {reasonWords(mark, project)}</span></li>)}
        </ul>
      )}
    </>
  )
}
