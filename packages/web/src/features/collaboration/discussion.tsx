// The comments on a project, task or artefact, oldest first, and the place to write another.

import { Button } from "@mantine/core"
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useId } from "react"
import { api } from "../../app/api.ts"
import { readDraft } from "../../app/draft.ts"
import { problemWords } from "../../app/problem-words.ts"
import { useArrival } from "../../app/use-arrival.ts"
import { t } from "../../i18n/catalogue.ts"
import { projectMembersQuery } from "../projects/project-query.ts"
import { CommentEditor } from "./comment-editor.tsx"
import { commentsQuery, inQuery } from "./comment-query.ts"
import type { Subject } from "./comment-query.ts"
import { CommentEntry } from "./comment-entry.tsx"
import "./collaboration.css"

export interface DiscussionProps extends Subject {
  readonly mayWrite: boolean
  /** Instead of the usual heading, where several stand on one page. */
  readonly title?: string
}

export function Discussion({ mayWrite, title, ...subject }: DiscussionProps) {
  const heading = useId()
  const queries = useQueryClient()
  const comments = useInfiniteQuery(commentsQuery(subject))
  const people = useQuery(projectMembersQuery(subject.projectId)).data?.items.filter((person) => person.active) ?? []
  const draft = `comment.${subject.projectId}.${subject.artefactId ?? subject.taskId ?? "project"}`
  const create = useMutation({
    mutationFn: (body: string) => api.commentCreate({ ...inQuery(subject), body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: commentsQuery(subject).queryKey }),
  })
  const section = useArrival("discussion", comments.isSuccess)
  const all = comments.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <section ref={section} className="tl-stack tl-stack--tight" aria-labelledby={heading}>
      <h2 id={heading}>{title ?? t("comments.title")}</h2>
      {comments.isError && <p role="alert">{problemWords(comments.error).title}</p>}
      {comments.isSuccess && all.length === 0 && <p className="tl-soft">{t(mayWrite ? "comments.empty" : "comments.emptyReader")}</p>}
      <ol className="tl-comments">{all.map((comment) => <CommentEntry key={comment.id} comment={comment} subject={subject} people={people} />)}</ol>
      {comments.hasNextPage && <Button variant="default" loading={comments.isFetchingNextPage} onClick={() => void comments.fetchNextPage()}>{t("action.more")}</Button>}
      {mayWrite && <CommentEditor key={draft} label={t("comments.write")} initial={readDraft(draft) ?? ""} draft={draft} people={people} action={t("comments.add")} onSend={(body) => create.mutateAsync(body)} />}
    </section>
  )
}
