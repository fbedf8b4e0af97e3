// What a project says of itself, who takes part, its files out, and its end in the trash.

import { Button } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { getRouteApi, useNavigate } from "@tanstack/react-router"
import { addressOf, OPERATIONS } from "@throughline/contract"
import { api } from "../../../app/api.ts"
import { confirm } from "../../../app/confirm.tsx"
import { usePageTitle } from "../../../app/page-title.ts"
import { useMay } from "../../../app/session.ts"
import { toast } from "../../../app/toasts.ts"
import { currentLocale, t } from "../../../i18n/catalogue.ts"
import { ProjectGovernance } from "../../gates/index.ts"
import { mayInProject, useProject } from "../project-query.ts"
import type { Project } from "../project-query.ts"
import { Members } from "../settings/members.tsx"
import { ProjectDetails } from "../settings/project-details.tsx"
import { SaveAsTemplate } from "../settings/save-as-template.tsx"

const route = getRouteApi("/signed-in/projects/$projectId/settings")

export default function ProjectSettingsPage() {
  const { projectId } = route.useParams()
  const project = useProject(projectId)
  const mayCreate = useMay("projects.create")
  usePageTitle(t("project.settings"))
  return (
    <div className="tl-page tl-page--narrow tl-stack" style={{ gap: 32 }}>
      <h1>{t("project.settings")}</h1>
      <ProjectDetails project={project} readOnly={!mayInProject(project, "project.edit")} />
      <Members projectId={projectId} mayChange={mayInProject(project, "project.members")} />
      <ProjectGovernance projectId={projectId} mayChange={mayInProject(project, "project.edit")} />
      {mayInProject(project, "project.edit") && mayCreate && <SaveAsTemplate project={project} />}
      {mayInProject(project, "plan.export") && <Exports project={project} />}
      {mayInProject(project, "project.delete") && <Deletion project={project} />}
    </div>
  )
}

const FORMATS = ["mspdi", "csv", "ics", "pdf", "json"] as const

function Exports({ project }: { readonly project: Project }) {
  return (
    <section className="tl-stack tl-stack--tight" aria-labelledby="settings-export">
      <h2 id="settings-export">{t("settings.export")}</h2>
      <p className="tl-soft">{t("settings.exportLead")}</p>
      <div className="tl-line">
        {FORMATS.map((format) => (
          <Button key={format} component="a" variant="default" download href={addressOf(OPERATIONS.planExport, { projectId: project.id, format, locale: currentLocale() }).path}>{t(`settings.format.${format}`)}</Button>
        ))}
      </div>
    </section>
  )
}

function Deletion({ project }: { readonly project: Project }) {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const remove = useMutation({
    mutationFn: () => api.projectDelete({ projectId: project.id }),
    onSuccess: async () => {
      toast.done(t("settings.deleted", { project: project.name }))
      await navigate({ to: "/projects" })
      queries.removeQueries({ queryKey: ["project", project.id] })
      void queries.invalidateQueries({ queryKey: ["projects"] })
      void queries.invalidateQueries({ queryKey: ["work"] })
    },
  })
  const ask = async () => {
    if (await confirm({ title: t("settings.deleteTitle", { project: project.name }), body: t("settings.deleteBody"), action: t("settings.delete"), dangerous: true })) remove.mutate()
  }
  return (
    <section className="tl-stack tl-stack--tight" aria-labelledby="settings-delete">
      <h2 id="settings-delete">{t("settings.delete")}</h2>
      <p className="tl-soft">{t("settings.deleteBody")}</p>
      <div><Button color="red" variant="outline" loading={remove.isPending} onClick={() => void ask()}>{t("settings.delete")}</Button></div>
    </section>
  )
}
