// The projects I take part in, with their health and finish.

import { AnchorLink } from "../../../app/links.tsx"
import { StatusMark } from "../../../app/status-mark.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { formatCivil } from "../../../i18n/format-date.ts"
import { formatPercent } from "../../../i18n/format-number.ts"
import type { Work } from "../work-query.ts"

export function MyProjects({ projects }: { readonly projects: Work["projects"] }) {
  return (
    <section className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight" aria-labelledby="home-projects">
      <h2 id="home-projects">{t("home.projects")}</h2>
      {projects.length === 0 && <p className="tl-soft">{t("home.noProjects")}</p>}
      <ul className="tl-home__projects">
        {projects.map((project) => (
          <li key={project.id}>
            <StatusMark health={project.health} />
            <AnchorLink to="/projects/$projectId" params={{ projectId: project.id }} className="tl-clip">{project.name}</AnchorLink>
            <span className="tl-number tl-soft tl-small">{formatPercent(project.percentComplete)}{project.finish !== null && ` · ${formatCivil(project.finish)}`}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
