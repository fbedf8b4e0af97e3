// One comment: who, when, what; one's own can be changed and deleted.

import { Button } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { api } from "../../app/api.ts"
import { confirm } from "../../app/confirm.tsx"
import { readDraft } from "../../app/draft.ts"
import { Initials } from "../../app/initials.tsx"
import { useMe } from "../../app/session.ts"
import { t } from "../../i18n/catalogue.ts"
import { formatMoment } from "../../i18n/format-date.ts"
import { CommentEditor } from "./comment-editor.tsx"
import { commentsQuery } from "./comment-query.ts"
import type { Comment, Subject } from "./comment-query.ts"
import { fromWire } from "./mentions.ts"
import type { Person } from "./mentions.ts"
import { MentionText } from "./mention-text.tsx"

export interface CommentEntryProps {
  readonly comment: Comment
  readonly subject: Subject
  readonly people: readonly Person[]
}

export function CommentEntry({ comment, subject, people }: CommentEntryProps) {
  const [editing, setEditing] = useState(false)
  const { timeZone } = useMe()
  const queries = useQueryClient()
  const refresh = () => queries.invalidateQueries({ queryKey: commentsQuery(subject).queryKey })
  const { projectId } = subject
  const update = useMutation({ mutationFn: (body: string) => api.commentUpdate({ projectId, commentId: comment.id, seenRevision: comment.revision, body }), onSuccess: refresh, onError: refresh })
  const remove = useMutation({ mutationFn: () => api.commentDelete({ projectId, commentId: comment.id }), onSuccess: refresh })
  const askAndRemove = async () => {
    if (await confirm({ title: t("comments.deleteTitle"), body: t("comments.deleteBody"), action: t("action.delete"), dangerous: true })) remove.mutate()
  }
  const draft = `comment.change.${comment.id}`
  const named = [...comment.mentions, ...people]
  return (
    <li className="tl-comments__entry">
      <Initials name={comment.authorName} />
      <div className="tl-comments__body">
        <div className="tl-line">
          <strong>{comment.authorName}</strong>
          <time className="tl-soft tl-small" dateTime={comment.createdAt}>{formatMoment(comment.createdAt, timeZone)}</time>
          {comment.editedAt !== null && <span className="tl-soft tl-small" title={formatMoment(comment.editedAt, timeZone)}>{t("comments.edited")}</span>}
          {comment.mine && !editing && (
            <span className="tl-comments__actions">
              <Button size="compact-xs" variant="subtle" onClick={() => setEditing(true)}>{t("action.edit")}</Button>
              <Button size="compact-xs" variant="subtle" color="red" loading={remove.isPending} onClick={() => void askAndRemove()}>{t("action.delete")}</Button>
            </span>
          )}
        </div>
        {editing
          ? <CommentEditor label={t("comments.change")} initial={readDraft(draft) ?? fromWire(comment.body, named)} draft={draft} people={named} action={t("action.save")} onSend={(body) => update.mutateAsync(body).then(() => setEditing(false))} onCancel={() => setEditing(false)} />
          : <p className="tl-comments__text"><MentionText body={comment.body} people={named} /></p>}
      </div>
    </li>
  )
}
