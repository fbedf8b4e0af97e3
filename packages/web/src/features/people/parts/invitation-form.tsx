// Invites a person by e-mail address, if wished straight into a project.

import { Button, Select, TextInput } from "@mantine/core"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { Client, OrganisationRole, ProjectRole } from "@throughline/contract"
import { useState } from "react"
import { api } from "../../../app/api.ts"
import { chosen, organisationRoles, projectRoles } from "../../../app/fields/choices.ts"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { fieldLabel, fieldProblems } from "../../../app/problem-words.ts"
import { t } from "../../../i18n/catalogue.ts"

export interface InvitationFormProps {
  readonly onInvited: (invited: Awaited<ReturnType<Client["invitationCreate"]>>) => void
}

export function InvitationForm({ onInvited }: InvitationFormProps) {
  const queries = useQueryClient()
  const [email, setEmail] = useState("")
  const [role, setRole] = useState<OrganisationRole>("member")
  const [projectId, setProjectId] = useState<string | null>(null)
  const [projectRole, setProjectRole] = useState<ProjectRole>("teamMember")
  const projects = useQuery({ queryKey: ["projects", "choice"], queryFn: ({ signal }) => api.projectList({ limit: 200 }, { signal }) })
  const project = projects.data?.items.find((each) => each.id === projectId)
  const invite = useMutation({
    mutationFn: () => api.invitationCreate({ email, role, ...(project === undefined ? {} : { projectId: project.id, projectRole }) }),
    meta: { shown: true },
    onSuccess: (invited) => {
      setEmail("")
      onInvited(invited)
      return queries.invalidateQueries({ queryKey: ["invitations"] })
    },
  })
  return (
    <form className="tl-stack tl-stack--tight" onSubmit={(event) => { event.preventDefault(); invite.mutate() }}>
      <div className="tl-line" style={{ alignItems: "end" }}>
        <TextInput label={fieldLabel("email")} type="email" value={email} onChange={(event) => setEmail(event.currentTarget.value)} required error={fieldProblems(invite.error)["email"]} style={{ flex: "2 1 220px" }} />
        <Select label={fieldLabel("role")} data={organisationRoles()} value={role} onChange={(value) => { const next = chosen(organisationRoles(), value); if (next !== null) setRole(next) }} allowDeselect={false} />
        <Select label={t("people.intoProject")} placeholder={t("people.noProject")} data={(projects.data?.items ?? []).map((each) => ({ value: each.id, label: each.name }))} value={projectId} onChange={setProjectId} searchable clearable clearButtonProps={{ "aria-label": t("people.noProject") }} />
        {project !== undefined && <Select label={t("people.projectRole")} data={projectRoles()} value={projectRole} onChange={(value) => { const next = chosen(projectRoles(), value); if (next !== null) setProjectRole(next) }} allowDeselect={false} />}
        <Button type="submit" loading={invite.isPending}>{t("people.invite")}</Button>
      </div>
      <FormProblem error={invite.error} />
    </form>
  )
}
