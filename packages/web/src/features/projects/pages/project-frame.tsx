// The frame of a project's pages: the title block as on a drawing (code, name, state, health, who is here), THE LINE, then the page.

import { useQueryClient } from "@tanstack/react-query"
import { getRouteApi, Link, Outlet, useNavigate } from "@tanstack/react-router"
import { ActionIcon } from "@mantine/core"
import { IconSettings } from "@tabler/icons-react"
import { Suspense } from "react"
import { useCommand } from "../../../app/commands.ts"
import { PageLoading } from "../../../app/page-loading.tsx"
import { toast } from "../../../app/toasts.ts"
import { t } from "../../../i18n/catalogue.ts"
import { LiveStatus, useProjectEvents } from "../../live/index.ts"
import type { LiveEvent } from "../../live/index.ts"
import { HealthMarks } from "../health/health-marks.tsx"
import type { Room } from "../line/line.ts"
import { TheLine } from "../line/the-line.tsx"
import { mayInProject, useProject } from "../project-query.ts"
import type { Project, ProjectId } from "../project-query.ts"
import "./project-frame.css"

const route = getRouteApi("/signed-in/projects/$projectId")

export default function ProjectFrame() {
  const { projectId } = route.useParams()
  const project = useProject(projectId)
  useFreshProject(projectId)
  useProjectCommands(project)
  return (
    <div className="tl-project">
      <section className="tl-project__head" aria-label={t("project.titleBlock", { project: project.name })}>
        <div className="tl-project__title">
          <span className="tl-project__code">{project.code}</span>
          <Link to="/projects/$projectId" params={{ projectId }} className="tl-project__name">{project.name}</Link>
          <span className="tl-project__state">{t(`projectState.${project.state}`)}</span>
          <HealthMarks project={project} />
          <span className="tl-project__end">
            <LiveStatus projectId={projectId} />
            <ActionIcon component={Link} to={`/projects/${projectId}/settings`} variant="subtle" color="gray" aria-label={t("project.settings")}><IconSettings size={18} stroke={1.6} /></ActionIcon>
          </span>
        </div>
        <TheLine projectId={projectId} station={project.station} state={project.state} mayOpen={(room) => mayInProject(project, NEEDED[room])} />
      </section>
      <main id="content" className="tl-project__page">
        <Suspense fallback={<PageLoading />}><Outlet /></Suspense>
      </main>
    </div>
  )
}

const NEEDED = { plan: "plan.read", calendar: "plan.read", board: "plan.read", statusReport: "report.read", history: "history.read" } as const satisfies Record<Room, string>

/** Asks anew what the live connection says has changed. */
function useFreshProject(projectId: ProjectId): void {
  const queries = useQueryClient()
  useProjectEvents(projectId, (event: LiveEvent) => {
    const invalidate = (...key: readonly unknown[]) => void queries.invalidateQueries({ queryKey: key })
    switch (event.kind) {
      case "plan":
      case "project":
      case "ready":
        invalidate("project", projectId)
        invalidate("statusReport", projectId)
        invalidate("planChanges", projectId)
        if (event.kind !== "plan") invalidate("projectMembers", projectId)
        break
      case "comment": invalidate("comments", projectId); break
      case "attachment": invalidate("attachments", projectId); break
      case "access":
        void queries.invalidateQueries()
        toast.done(t("live.accessChanged"))
        break
      case "presence": break
    }
  })
}

function useProjectCommands({ id, permissions }: Project): void {
  const navigate = useNavigate()
  const group = t("line.label")
  const params = { projectId: id }
  useCommand({ id: "project.overview", label: t("project.overview"), group, perform: () => void navigate({ to: "/projects/$projectId", params }) })
  useCommand({ id: "project.plan", label: t("room.plan"), group, enabled: permissions.includes("plan.read"), perform: () => void navigate({ to: "/projects/$projectId/plan", params }) })
  useCommand({ id: "project.board", label: t("room.board"), group, enabled: permissions.includes("plan.read"), perform: () => void navigate({ to: "/projects/$projectId/board", params }) })
  useCommand({ id: "project.calendar", label: t("room.calendar"), group, enabled: permissions.includes("plan.read"), perform: () => void navigate({ to: "/projects/$projectId/calendar", params }) })
  useCommand({ id: "project.report", label: t("room.statusReport"), group, enabled: permissions.includes("report.read"), perform: () => void navigate({ to: "/projects/$projectId/status-report", params }) })
  useCommand({ id: "project.history", label: t("room.history"), group, enabled: permissions.includes("history.read"), perform: () => void navigate({ to: "/projects/$projectId/history", params }) })
  useCommand({ id: "project.settings", label: t("project.settings"), group, perform: () => void navigate({ to: "/projects/$projectId/settings", params }) })
}
