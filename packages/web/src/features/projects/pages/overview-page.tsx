// A project at a glance, for those who open it twice a month: is it well and why, which milestones slip, what it takes, who takes part.

import { useSuspenseQuery } from "@tanstack/react-query"
import { getRouteApi } from "@tanstack/react-router"
import { AnchorLink, ButtonLink } from "../../../app/links.tsx"
import { Initials } from "../../../app/initials.tsx"
import { usePageTitle } from "../../../app/page-title.ts"
import { t } from "../../../i18n/catalogue.ts"
import { Attachments, Discussion } from "../../collaboration/index.ts"
import { usePresence } from "../../live/index.ts"
import { CoverageSummary } from "../../thread/index.ts"
import { Figures } from "../overview/figures.tsx"
import { HealthTable } from "../overview/health-table.tsx"
import { MilestoneTable } from "../overview/milestone-table.tsx"
import { mayInProject, projectMembersQuery, useProject } from "../project-query.ts"
import type { Project } from "../project-query.ts"

const route = getRouteApi("/signed-in/projects/$projectId/")

export default function OverviewPage() {
  const { projectId } = route.useParams()
  const project = useProject(projectId)
  usePageTitle(project.name)
  usePresence(projectId, { page: "overview" })
  return (
    <div className="tl-page">
      <h1 className="tl-hidden">{t("overview.title", { project: project.name })}</h1>
      <div className="tl-columns">
        <div className="tl-stack">
          {project.taskCount === 0 && <Beginning project={project} />}
          {project.description !== "" && <p style={{ whiteSpace: "pre-wrap", maxWidth: "var(--measure)" }}>{project.description}</p>}
          <section className="tl-stack tl-stack--tight" aria-labelledby="overview-health">
            <h2 id="overview-health">{t("overview.health")}</h2>
            <HealthTable project={project} />
          </section>
          <section className="tl-stack tl-stack--tight" aria-labelledby="overview-milestones">
            <h2 id="overview-milestones">{t("overview.milestones")}</h2>
            <MilestoneTable projectId={projectId} milestones={project.milestones} />
          </section>
          {mayInProject(project, "comment.read") && <Discussion projectId={projectId} taskId={null} mayWrite={mayInProject(project, "comment.write")} />}
        </div>
        <div className="tl-stack">
          <Figures project={project} />
          <CoverageSummary project={project} />
          <TakingPart project={project} />
          {mayInProject(project, "comment.read") && <Attachments projectId={projectId} taskId={null} mayWrite={mayInProject(project, "attachment.write")} />}
        </div>
      </div>
    </div>
  )
}

function Beginning({ project }: { readonly project: Project }) {
  return (
    <section className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight">
      <h2>{t("overview.emptyTitle")}</h2>
      <p>{t("overview.emptyBody")}</p>
      {mayInProject(project, "plan.edit") && <div><ButtonLink to="/projects/$projectId/plan" params={{ projectId: project.id }}>{t("overview.emptyAction")}</ButtonLink></div>}
    </section>
  )
}

function TakingPart({ project }: { readonly project: Project }) {
  const { items } = useSuspenseQuery(projectMembersQuery(project.id)).data
  return (
    <section className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight" aria-labelledby="overview-people">
      <h2 id="overview-people">{t("overview.people")}</h2>
      <ul style={{ listStyle: "none", margin: 0, padding: 0 }}>
        {items.map((member) => (
          <li key={member.userId} className="tl-line" style={{ paddingBlock: 3 }}>
            <Initials name={member.name} size={24} />
            <span>{member.name}</span>
            <span className="tl-soft tl-small">{t(`role.${member.role}`)}</span>
          </li>
        ))}
      </ul>
      {items.length === 0 && <p className="tl-soft">{t("overview.nobody")}</p>}
      {mayInProject(project, "project.members") && <AnchorLink to="/projects/$projectId/settings" params={{ projectId: project.id }} hash="members" size="sm" className="tl-target">{t("overview.changePeople")}</AnchorLink>}
    </section>
  )
}
