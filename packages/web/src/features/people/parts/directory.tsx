// People in rows: who, what role, when last seen; managers of members change role and activity here.

import { Button } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import type { Client, OrganisationRole } from "@throughline/contract"
import { api } from "../../../app/api.ts"
import { confirm } from "../../../app/confirm.tsx"
import { chosen, organisationRoles } from "../../../app/fields/choices.ts"
import { Initials } from "../../../app/initials.tsx"
import { useNow } from "../../../app/now.ts"
import { useMe } from "../../../app/session.ts"
import { t } from "../../../i18n/catalogue.ts"
import { formatMoment, formatRelative } from "../../../i18n/format-date.ts"

export type Member = Awaited<ReturnType<Client["memberList"]>>["items"][number]

export function Directory({ people, mayManage }: { readonly people: readonly Member[]; readonly mayManage: boolean }) {
  if (people.length === 0) return <p className="tl-soft">{t("state.nothing")}</p>
  return (
    <div className="tl-sheet tl-scroll">
      <table className="tl-table tl-table--cards">
        <thead>
          <tr>
            <th scope="col">{t("field.name")}</th>{mayManage && <th scope="col">{t("field.email")}</th>}<th scope="col">{t("field.role")}</th><th scope="col">{t("people.joined")}</th><th scope="col">{t("people.lastSeen")}</th>
            {mayManage && <th scope="col"><span className="tl-hidden">{t("people.activity")}</span></th>}
          </tr>
        </thead>
        <tbody>{people.map((person) => <Row key={person.id} person={person} mayManage={mayManage} />)}</tbody>
      </table>
    </div>
  )
}

function Row({ person, mayManage }: { readonly person: Member; readonly mayManage: boolean }) {
  const { timeZone } = useMe()
  const now = useNow()
  const queries = useQueryClient()
  const change = useMutation({
    mutationFn: (part: { readonly role?: OrganisationRole; readonly active?: boolean }) => api.memberUpdate({ userId: person.id, seenRevision: person.revision, ...part }),
    onSettled: () => Promise.all([queries.invalidateQueries({ queryKey: ["members"] }), queries.invalidateQueries({ queryKey: ["me"] })]),
  })
  const askAndDeactivate = async () => {
    if (await confirm({ title: t("people.deactivateTitle", { name: person.name }), body: t("people.deactivateBody"), action: t("people.deactivate"), dangerous: true })) change.mutate({ active: false })
  }
  return (
    <tr>
      <td data-lead><span className="tl-line"><Initials name={person.name} size={24} /><span>{person.name}</span>{!person.active && <span className="tl-soft tl-small">{t("people.inactive")}</span>}</span></td>
      {mayManage && <td data-label={t("field.email")}>{person.email}</td>}
      <td data-label={t("field.role")}>
        {mayManage ? (
          <select className="tl-select" aria-label={t("settings.roleOf", { name: person.name })} value={person.role} disabled={change.isPending} onChange={(event) => {
            const role = chosen(organisationRoles(), event.currentTarget.value)
            if (role !== null) change.mutate({ role })
          }}>
            {organisationRoles().map((role) => <option key={role.value} value={role.value}>{role.label}</option>)}
          </select>
        ) : t(`role.${person.role}`)}
      </td>
      <td data-label={t("people.joined")}>{formatMoment(person.joinedAt, timeZone, "date")}</td>
      <td data-label={t("people.lastSeen")}>{person.lastSeenAt === null ? t("people.never") : formatRelative(person.lastSeenAt, now)}</td>
      {mayManage && (
        <td className="tl-number">
          {person.active
            ? <Button size="compact-xs" variant="subtle" color="red" loading={change.isPending} aria-label={t("people.deactivateOf", { name: person.name })} onClick={() => void askAndDeactivate()}>{t("people.deactivate")}</Button>
            : <Button size="compact-xs" variant="subtle" loading={change.isPending} aria-label={t("people.activateOf", { name: person.name })} onClick={() => change.mutate({ active: true })}>{t("people.activate")}</Button>}
        </td>
      )}
    </tr>
  )
}
