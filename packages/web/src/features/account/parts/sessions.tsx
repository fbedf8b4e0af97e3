// Where I am signed in, and ending what I do not know.

import { Button } from "@mantine/core"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { Client } from "@throughline/contract"
import { api } from "../../../app/api.ts"
import { useNow } from "../../../app/now.ts"
import { useMe } from "../../../app/session.ts"
import { toast } from "../../../app/toasts.ts"
import { t } from "../../../i18n/catalogue.ts"
import { formatMoment, formatRelative } from "../../../i18n/format-date.ts"
import { deviceWords } from "./device-words.ts"

type Session = Awaited<ReturnType<Client["sessionList"]>>["items"][number]

export function Sessions() {
  const queries = useQueryClient()
  const sessions = useQuery({ queryKey: ["sessions"], queryFn: ({ signal }) => api.sessionList({}, { signal }) })
  const endOthers = useMutation({
    mutationFn: () => api.sessionEndOthers({}),
    onSuccess: ({ ended }) => {
      toast.done(t("account.sessionsEnded", { count: ended }))
      return queries.invalidateQueries({ queryKey: ["sessions"] })
    },
  })
  const items = sessions.data?.items ?? []
  return (
    <section className="tl-stack tl-stack--tight" aria-labelledby="account-sessions">
      <h2 id="account-sessions">{t("account.sessions")}</h2>
      <div className="tl-sheet">
        <table className="tl-table tl-table--cards">
          <thead><tr><th scope="col">{t("account.device")}</th><th scope="col">{t("account.address")}</th><th scope="col">{t("account.signedInAt")}</th><th scope="col">{t("people.lastSeen")}</th><th scope="col"><span className="tl-hidden">{t("account.end")}</span></th></tr></thead>
          <tbody>{items.map((session) => <Row key={session.id} session={session} />)}</tbody>
        </table>
      </div>
      {items.length > 1 && <div><Button variant="default" loading={endOthers.isPending} onClick={() => endOthers.mutate()}>{t("account.endOthers")}</Button></div>}
    </section>
  )
}

function Row({ session }: { readonly session: Session }) {
  const now = useNow()
  const { timeZone } = useMe()
  const queries = useQueryClient()
  const end = useMutation({ mutationFn: () => api.sessionEnd({ sessionId: session.id }), onSettled: () => queries.invalidateQueries({ queryKey: ["sessions"] }) })
  const device = deviceWords(session.userAgent)
  return (
    <tr>
      <td data-lead title={session.userAgent}>{device}</td>
      <td data-label={t("account.address")}>{session.address}</td>
      <td data-label={t("account.signedInAt")}>{formatMoment(session.createdAt, timeZone)}</td>
      <td data-label={t("people.lastSeen")}>{formatRelative(session.lastSeenAt, now)}</td>
      <td className="tl-number">{session.current ? <span className="tl-soft">{t("account.thisSession")}</span> : <Button size="compact-xs" variant="subtle" color="red" loading={end.isPending} aria-label={t("account.endOf", { device })} onClick={() => end.mutate()}>{t("account.end")}</Button>}</td>
    </tr>
  )
}
