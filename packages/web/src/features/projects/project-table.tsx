// Projects in rows: where they stand, when they end, how much is done.

import { AnchorLink } from "../../app/links.tsx"
import { StatusWord } from "../../app/status-mark.tsx"
import { t } from "../../i18n/catalogue.ts"
import { formatCivil } from "../../i18n/format-date.ts"
import { formatNumber, formatPercent } from "../../i18n/format-number.ts"
import type { ProjectSummary } from "./project-query.ts"

export function ProjectTable({ projects }: { readonly projects: readonly ProjectSummary[] }) {
  return (
    <div className="tl-sheet tl-scroll">
      <table className="tl-table tl-table--cards">
        <thead>
          <tr>
            <th scope="col">{t("projects.project")}</th><th scope="col">{t("health.label")}</th><th scope="col">{t("projects.standsAt")}</th><th scope="col">{t("role.projectManager")}</th>
            <th scope="col" className="tl-number">{t("field.start")}</th><th scope="col" className="tl-number">{t("field.finish")}</th><th scope="col" className="tl-number">{t("figures.complete")}</th>
            <th scope="col" className="tl-number">{t("figures.tasks")}</th><th scope="col" className="tl-number">{t("projects.late")}</th>
          </tr>
        </thead>
        <tbody>{projects.map((project) => <Row key={project.id} project={project} />)}</tbody>
      </table>
    </div>
  )
}

function Row({ project }: { readonly project: ProjectSummary }) {
  return (
    <tr>
      <td data-lead>
        <AnchorLink to="/projects/$projectId" params={{ projectId: project.id }} inherit>{project.name}</AnchorLink>
        <span className="tl-soft tl-small tl-block">{project.code} · {t(`kind.${project.kind}`)}</span>
      </td>
      <td data-label={t("health.label")}><StatusWord health={project.health} /></td>
      <td data-label={t("projects.standsAt")}>{t(`station.${project.station}`)}{project.state === "onHold" || project.state === "terminated" || project.state === "closed" ? ` (${t(`projectState.${project.state}`)})` : ""}</td>
      <td data-label={t("role.projectManager")}>{project.projectManagers.join(", ")}</td>
      <td className="tl-number" data-label={t("field.start")}>{formatCivil(project.start)}</td>
      <td className="tl-number" data-label={t("field.finish")}>{formatCivil(project.finish)}</td>
      <td className="tl-number" data-label={t("figures.complete")}>{formatPercent(project.percentComplete)}</td>
      <td className="tl-number" data-label={t("figures.tasks")}>{formatNumber(project.taskCount)}</td>
      <td className="tl-number" data-label={t("projects.late")}>{project.lateCount === 0 ? formatNumber(0) : <strong className="tl-status--critical">{formatNumber(project.lateCount)}</strong>}</td>
    </tr>
  )
}
