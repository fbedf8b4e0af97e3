// One bundle of news about one thing: what happened, how often, where, why one is told, and the way to hear no more of it.

import { Button } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { api } from "../../../app/api.ts"
import { useNow } from "../../../app/now.ts"
import { toast } from "../../../app/toasts.ts"
import { t } from "../../../i18n/catalogue.ts"
import { formatRelative } from "../../../i18n/format-date.ts"
import type { Notification } from "../notification-query.ts"
import { eventWords, reasonWords } from "../notification-words.ts"
import { SubjectLink } from "../subject-link.tsx"

export function NotificationEntry({ notification, onRead }: { readonly notification: Notification; readonly onRead: () => void }) {
  const now = useNow()
  const queries = useQueryClient()
  const { subjectKind, subjectId, subjectTitle, projectId, projectName, count, at, read } = notification
  const setMuted = (muted: boolean) => api.notificationMute({ subjectKind, subjectId, muted })
  const mute = useMutation({
    mutationFn: () => setMuted(true),
    onSuccess: () => {
      toast.undoable(t("notification.muted", { title: subjectTitle }), () => void setMuted(false).catch(toast.problem))
      return queries.invalidateQueries({ queryKey: ["notifications"] })
    },
  })
  return (
    <li className={read ? "tl-news" : "tl-news is-new"}>
      <div className="tl-news__body">
        <SubjectLink projectId={projectId} subjectId={subjectId} event={notification.event} className="tl-news__title" onClick={() => { if (!read) onRead() }}>{subjectTitle}</SubjectLink>
        <p>{eventWords(notification)}{count > 1 && <span className="tl-soft">{` · ${t("notification.bundled", { count })}`}</span>}</p>
        <p className="tl-soft tl-small">{[projectName, formatRelative(at, now)].filter((part) => part !== null).join(" · ")}{!read && <span className="tl-news__new">{` · ${t("notification.new")}`}</span>}</p>
        <details className="tl-small"><summary>{t("notification.why")}</summary><p>{reasonWords(notification)}</p><Button size="compact-xs" variant="default" loading={mute.isPending} aria-label={t("notification.muteOf", { title: subjectTitle })} onClick={() => mute.mutate()}>{t("notification.mute")}</Button></details>
      </div>
      {!read && <Button size="compact-xs" variant="subtle" onClick={onRead}>{t("notification.read")}</Button>}
    </li>
  )
}
