// Where somebody named me. New ones are marked with a word as well as a dot.

import { Button } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { api } from "../../../app/api.ts"
import { useNow } from "../../../app/now.ts"
import { t } from "../../../i18n/catalogue.ts"
import { formatRelative } from "../../../i18n/format-date.ts"
import { MentionText } from "../../collaboration/mention-text.tsx"
import { SubjectLink } from "../../notifications/subject-link.tsx"
import { workQuery } from "../work-query.ts"
import type { Mention } from "../work-query.ts"

export function MentionList({ mentions }: { readonly mentions: readonly Mention[] }) {
  const queries = useQueryClient()
  const unread = mentions.filter((mention) => !mention.read)
  const markRead = useMutation({
    mutationFn: (commentIds: Mention["commentId"][]) => api.mentionsRead({ commentIds }),
    onSuccess: () => queries.invalidateQueries({ queryKey: workQuery.queryKey }),
  })
  return (
    <section className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight" aria-labelledby="home-mentions">
      <div className="tl-line" style={{ justifyContent: "space-between" }}>
        <h2 id="home-mentions">{t("home.mentions")}</h2>
        {unread.length > 0 && <Button size="compact-xs" variant="subtle" loading={markRead.isPending} onClick={() => markRead.mutate(unread.map((mention) => mention.commentId))}>{t("home.markRead")}</Button>}
      </div>
      {mentions.length === 0 && <p className="tl-soft">{t("home.noMentions")}</p>}
      <ul className="tl-home__mentions">{mentions.map((mention) => <Entry key={mention.commentId} mention={mention} onOpen={() => { if (!mention.read) markRead.mutate([mention.commentId]) }} />)}</ul>
    </section>
  )
}

function Entry({ mention, onOpen }: { readonly mention: Mention; readonly onOpen: () => void }) {
  const now = useNow()
  const { projectId, taskId, artefactId, projectName } = mention
  const place = mention.taskName ?? mention.artefactTitle ?? projectName
  return (
    <li className={mention.read ? undefined : "tl-home__unread"}>
      <div className="tl-line tl-small">
        <strong>{mention.authorName}</strong>
        <span className="tl-soft">{formatRelative(mention.at, now)}</span>
        {!mention.read && <span className="tl-home__new">{t("home.new")}</span>}
      </div>
      <p className="tl-home__quote"><MentionText body={mention.body} people={mention.mentioned} /></p>
      <SubjectLink projectId={projectId} subjectId={taskId ?? artefactId ?? projectId} event="mentioned" onClick={onOpen} className="tl-home__place">{place}</SubjectLink>
    </li>
  )
}
