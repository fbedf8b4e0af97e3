// Open invitations, and inviting somebody. The link is shown once: it is not kept anywhere in the clear.

import { Button } from "@mantine/core"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { Client } from "@throughline/contract"
import { useState } from "react"
import { api } from "../../../app/api.ts"
import { confirm } from "../../../app/confirm.tsx"
import { useMe } from "../../../app/session.ts"
import { SecretOnce } from "../../../app/secret-once.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { formatMoment } from "../../../i18n/format-date.ts"
import { InvitationForm } from "./invitation-form.tsx"

type Invitation = Awaited<ReturnType<Client["invitationList"]>>["items"][number]
type Invited = Awaited<ReturnType<Client["invitationCreate"]>>

export function Invitations() {
  const invitations = useQuery({ queryKey: ["invitations"], queryFn: ({ signal }) => api.invitationList({}, { signal }) })
  const [invited, setInvited] = useState<Invited | null>(null)
  return (
    <section className="tl-stack" aria-labelledby="invitations">
      <h2 id="invitations">{t("people.invitations")}</h2>
      <InvitationForm onInvited={setInvited} />
      {invited !== null && <SecretOnce title={t("people.linkTitle", { email: invited.invitation.email })} hint={t(invited.mailed ? "people.linkMailed" : "people.linkHint")} secret={invited.link} onClose={() => setInvited(null)} />}
      {invitations.data?.items.length === 0 && <p className="tl-soft">{t("people.noInvitations")}</p>}
      {invitations.data !== undefined && invitations.data.items.length > 0 && (
        <div className="tl-sheet">
          <table className="tl-table tl-table--cards">
            <thead><tr><th scope="col">{t("field.email")}</th><th scope="col">{t("field.role")}</th><th scope="col">{t("people.invitedBy")}</th><th scope="col">{t("field.expiresAt")}</th><th scope="col"><span className="tl-hidden">{t("people.withdraw")}</span></th></tr></thead>
            <tbody>{invitations.data.items.map((invitation) => <Row key={invitation.id} invitation={invitation} />)}</tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function Row({ invitation }: { readonly invitation: Invitation }) {
  const { timeZone } = useMe()
  const queries = useQueryClient()
  const withdraw = useMutation({ mutationFn: () => api.invitationWithdraw({ invitationId: invitation.id }), onSettled: () => queries.invalidateQueries({ queryKey: ["invitations"] }) })
  const ask = async () => {
    if (await confirm({ title: t("people.withdrawTitle"), body: t("people.withdrawBody", { email: invitation.email }), action: t("people.withdraw"), dangerous: true })) withdraw.mutate()
  }
  return (
    <tr>
      <td data-lead>{invitation.email}</td>
      <td data-label={t("field.role")}>{t(`role.${invitation.role}`)}</td>
      <td data-label={t("people.invitedBy")}>{invitation.invitedBy}</td>
      <td data-label={t("field.expiresAt")}>{formatMoment(invitation.expiresAt, timeZone, "date")}</td>
      <td className="tl-number"><Button size="compact-xs" variant="subtle" color="red" loading={withdraw.isPending} aria-label={t("people.withdrawOf", { email: invitation.email })} onClick={() => void ask()}>{t("people.withdraw")}</Button></td>
    </tr>
  )
}
