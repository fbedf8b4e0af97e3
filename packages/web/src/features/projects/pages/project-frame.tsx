// The frame of a project's pages: the title block as on a drawing (code, name, state, health, who is here), THE LINE, then the page.

import { useQueryClient } from "@tanstack/react-query"
import { getRouteApi, Link, Outlet, useNavigate } from "@tanstack/react-router"
import { ActionIcon } from "@mantine/core"
import { IconSettings } from "@tabler/icons-react"
import { Suspense } from "react"
import { useCommand } from "../../../app/commands.ts"
import { PageLoading } from "../../../app/page-loading.tsx"
import { useMe } from "../../../app/session.ts"
import { toast } from "../../../app/toasts.ts"
import { t } from "../../../i18n/catalogue.ts"
import { AuthorisationBanner, GatesOnLine } from "../../gates/index.ts"
import { LiveStatus, useProjectEvents } from "../../live/index.ts"
import type { LiveEvent } from "../../live/index.ts"
import { HealthMarks } from "../health/health-marks.tsx"
import { mayOpen, ROOMS, PAGES, isPageRoom } from "../line/rooms.ts"
import type { Room } from "../line/rooms.ts"
import { TheLine } from "../line/the-line.tsx"
import { useProject } from "../project-query.ts"
import type { Project, ProjectId } from "../project-query.ts"
import "./project-frame.css"

const route = getRouteApi("/signed-in/projects/$projectId")

export default function ProjectFrame() {
  const { projectId } = route.useParams()
  const project = useProject(projectId)
  const { organisationRole } = useMe()
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
        <TheLine projectId={projectId} station={project.station} state={project.state} mayOpen={(room) => mayOpen(room, project, organisationRole)} Gates={GatesOnLine} />
      </section>
      <AuthorisationBanner project={project} />
      {Object.values(ROOMS).flat().map((room) => <RoomCommand key={room} project={project} room={room} />)}
      <main id="content" className="tl-project__page">
        <Suspense fallback={<PageLoading />}><Outlet /></Suspense>
      </main>
    </div>
  )
}

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
        invalidate("gates", projectId)
        if (event.kind === "ready") invalidate("artefacts", projectId)
        if (event.kind !== "plan") invalidate("projectMembers", projectId)
        break
      case "artefact":
      case "approval":
        invalidate("artefacts", projectId)
        invalidate("thread", projectId)
        invalidate("gates", projectId)
        if (event.kind === "approval") invalidate("myApprovals")
        break
      case "gate": invalidate("gates", projectId); break
      case "thread":
        invalidate("thread", projectId)
        invalidate("artefacts", projectId, "links")
        invalidate("gates", projectId)
        break
      case "notification": invalidate("notifications"); break
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

function useProjectCommands(project: Project): void {
  const navigate = useNavigate()
  const group = t("line.label")
  const params = { projectId: project.id }
  useCommand({ id: "project.overview", label: t("project.overview"), group, perform: () => void navigate({ to: "/projects/$projectId", params }) })
  useCommand({ id: "project.settings", label: t("project.settings"), group, perform: () => void navigate({ to: "/projects/$projectId/settings", params }) })
}

/** One command for each room, so that the palette leads everywhere. */
function RoomCommand({ project, room }: { readonly project: Project; readonly room: Room }) {
  const navigate = useNavigate()
  const projectId = project.id
  const { organisationRole } = useMe()
  useCommand({
    id: `project.${room}`, label: t(`room.${room}`), group: t("line.label"), enabled: mayOpen(room, project, organisationRole),
    perform: () => void (isPageRoom(room) ? navigate({ to: PAGES[room].path, params: { projectId } }) : navigate({ to: "/projects/$projectId/artefacts/$kind", params: { projectId, kind: room } })),
  })
  return null
}
