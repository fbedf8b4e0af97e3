// Everything one was told, newest first, bundled by thing.

import { Button, Switch } from "@mantine/core"
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { api } from "../../../app/api.ts"
import { AnchorLink } from "../../../app/links.tsx"
import { PageLoading } from "../../../app/page-loading.tsx"
import { usePageTitle } from "../../../app/page-title.ts"
import { t } from "../../../i18n/catalogue.ts"
import { notificationsQuery } from "../notification-query.ts"
import type { Notification } from "../notification-query.ts"
import { NotificationEntry } from "../parts/notification-entry.tsx"
import "../notifications.css"

export default function NotificationsPage() {
  usePageTitle(t("notification.title"))
  const queries = useQueryClient()
  const [unread, setUnread] = useState(false)
  const news = useInfiniteQuery({ ...notificationsQuery(unread), throwOnError: true })
  const read = useMutation({ mutationFn: (ids?: readonly Notification["id"][]) => api.notificationRead(ids === undefined ? {} : { notificationIds: [...ids] }), onSuccess: () => queries.invalidateQueries({ queryKey: ["notifications"] }) })
  const all = news.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <main id="content" className="tl-page tl-page--narrow tl-stack">
      <div className="tl-page__head">
        <h1>{t("notification.title")}</h1>
        <div className="tl-page__actions">
          <Switch label={t("notification.onlyUnread")} checked={unread} onChange={(event) => setUnread(event.currentTarget.checked)} />
          {all.some((each) => !each.read) && <Button size="xs" variant="default" loading={read.isPending} onClick={() => read.mutate(undefined)}>{t("notification.readAll")}</Button>}
        </div>
      </div>
      {news.isPending && <PageLoading />}
      {news.isSuccess && all.length === 0 && <section className="tl-sheet tl-sheet--padded"><p>{t(unread ? "notification.noneUnread" : "notification.none")}</p></section>}
      {all.length > 0 && <ul className="tl-sheet tl-newslist">{all.map((each) => <NotificationEntry key={each.id} notification={each} onRead={() => read.mutate([each.id])} />)}</ul>}
      {news.hasNextPage && <div><Button variant="default" loading={news.isFetchingNextPage} onClick={() => void news.fetchNextPage()}>{t("action.more")}</Button></div>}
      <p><AnchorLink to="/account" hash="account-notifications" className="tl-target">{t("notification.when")}</AnchorLink></p>
    </main>
  )
}
