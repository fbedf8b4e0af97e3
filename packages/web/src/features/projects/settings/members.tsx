// Who takes part in a project and in which role; people of the organisation can be added.

import { Button, Select } from "@mantine/core"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { ProjectRole } from "@throughline/contract"
import { useState } from "react"
import { api } from "../../../app/api.ts"
import { chosen, projectRoles } from "../../../app/fields/choices.ts"
import { confirm } from "../../../app/confirm.tsx"
import { useMay, useMe } from "../../../app/session.ts"
import { t } from "../../../i18n/catalogue.ts"
import { formatMoment } from "../../../i18n/format-date.ts"
import { projectMembersQuery } from "../project-query.ts"
import type { ProjectId, ProjectMember } from "../project-query.ts"

type UserId = `usr_${string}`

export function Members({ projectId, mayChange }: { readonly projectId: ProjectId; readonly mayChange: boolean }) {
  const members = useQuery(projectMembersQuery(projectId))
  const items = members.data?.items ?? []
  return (
    <section id="members" className="tl-stack tl-stack--tight" aria-labelledby="settings-members">
      <h2 id="settings-members">{t("settings.members")}</h2>
      <div className="tl-sheet">
        <table className="tl-table tl-table--cards">
          <thead><tr><th scope="col">{t("field.name")}</th><th scope="col">{t("field.role")}</th><th scope="col">{t("settings.since")}</th>{mayChange && <th scope="col"><span className="tl-hidden">{t("action.remove")}</span></th>}</tr></thead>
          <tbody>{items.map((member) => <Row key={member.userId} projectId={projectId} member={member} mayChange={mayChange} />)}</tbody>
        </table>
      </div>
      {mayChange && <AddMember projectId={projectId} present={items.map((member) => member.userId)} />}
    </section>
  )
}

function useSetMember(projectId: ProjectId) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ userId, role }: { readonly userId: UserId; readonly role: ProjectRole }) => api.projectMemberSet({ projectId, userId, role }),
    onSettled: () => queries.invalidateQueries({ queryKey: projectMembersQuery(projectId).queryKey }),
  })
}

function Row({ projectId, member, mayChange }: { readonly projectId: ProjectId; readonly member: ProjectMember; readonly mayChange: boolean }) {
  const { timeZone } = useMe()
  const queries = useQueryClient()
  const setMember = useSetMember(projectId)
  const remove = useMutation({ mutationFn: () => api.projectMemberRemove({ projectId, userId: member.userId }), onSettled: () => queries.invalidateQueries({ queryKey: projectMembersQuery(projectId).queryKey }) })
  const ask = async () => {
    if (await confirm({ title: t("settings.removeTitle", { name: member.name }), body: t("settings.removeBody"), action: t("action.remove"), dangerous: true })) remove.mutate()
  }
  return (
    <tr>
      <td data-lead>{member.name}{!member.active && <span className="tl-soft"> {t("people.inactive")}</span>}</td>
      <td data-label={t("field.role")}>
        {mayChange ? (
          <select className="tl-select" aria-label={t("settings.roleOf", { name: member.name })} value={member.role} disabled={setMember.isPending} onChange={(event) => {
            const role = chosen(projectRoles(), event.currentTarget.value)
            if (role !== null) setMember.mutate({ userId: member.userId, role })
          }}>
            {projectRoles().map((role) => <option key={role.value} value={role.value}>{role.label}</option>)}
          </select>
        ) : t(`role.${member.role}`)}
      </td>
      <td data-label={t("settings.since")}>{formatMoment(member.since, timeZone, "date")}</td>
      {mayChange && <td className="tl-number"><Button size="compact-xs" variant="subtle" color="red" loading={remove.isPending} aria-label={t("settings.removeMember", { name: member.name })} onClick={() => void ask()}>{t("action.remove")}</Button></td>}
    </tr>
  )
}

function AddMember({ projectId, present }: { readonly projectId: ProjectId; readonly present: readonly string[] }) {
  const mayRead = useMay("members.read")
  const [userId, setUserId] = useState<string | null>(null)
  const [role, setRole] = useState<ProjectRole>("teamMember")
  const [search, setSearch] = useState("")
  const setMember = useSetMember(projectId)
  const directory = useQuery({ queryKey: ["members", search], queryFn: ({ signal }) => api.memberList({ ...(search === "" ? {} : { search }), limit: 50 }, { signal }), enabled: mayRead })
  if (!mayRead) return <p className="tl-soft">{t("settings.noDirectory")}</p>
  const people = (directory.data?.items ?? []).filter((person) => person.active && !present.includes(person.id))
  const picked = people.find((person) => person.id === userId)
  return (
    <form className="tl-line" style={{ alignItems: "end" }} onSubmit={(event) => {
      event.preventDefault()
      if (picked === undefined) return
      setMember.mutate({ userId: picked.id, role })
      setUserId(null)
    }}>
      <Select label={t("settings.addPerson")} placeholder={t("settings.choosePerson")} data={people.map((person) => ({ value: person.id, label: person.name }))} value={userId} onChange={setUserId} searchable onSearchChange={(text) => { if (picked?.name !== text) setSearch(text) }} filter={({ options }) => options} nothingFoundMessage={t("state.nothing")} style={{ flex: "1 1 220px" }} />
      <Select label={t("field.role")} data={projectRoles()} value={role} onChange={(value) => { const next = chosen(projectRoles(), value); if (next !== null) setRole(next) }} allowDeselect={false} />
      <Button type="submit" disabled={picked === undefined} loading={setMember.isPending}>{t("settings.add")}</Button>
    </form>
  )
}
