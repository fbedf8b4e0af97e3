// The answer to an approval that was asked of me: yes or no, with words. A no must say why.

import { Button, Textarea } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { api } from "../../../app/api.ts"
import { useDraft } from "../../../app/draft.ts"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { toast } from "../../../app/toasts.ts"
import { t } from "../../../i18n/catalogue.ts"
import { artefactsKey } from "../query/artefact-query.ts"
import type { Approval } from "../query/artefact-query.ts"

export function ApprovalAnswer({ approval }: { readonly approval: Approval }) {
  const queries = useQueryClient()
  const { projectId, id: approvalId } = approval
  const [comment, setComment, clear] = useDraft(`approval.${approvalId}`)
  const decide = useMutation({
    mutationFn: (decision: "approved" | "rejected") => api.approvalDecide({ projectId, approvalId, decision, comment }),
    meta: { shown: true },
    onSuccess: ({ decision }) => {
      clear()
      toast.done(t(decision === "rejected" ? "artefact.approval.saidNo" : "artefact.approval.saidYes", { title: approval.subjectTitle }))
      return Promise.all([queries.invalidateQueries({ queryKey: artefactsKey(projectId) }), queries.invalidateQueries({ queryKey: ["myApprovals"] }), queries.invalidateQueries({ queryKey: ["project", projectId] }), queries.invalidateQueries({ queryKey: ["gates", projectId] })])
    },
  })
  return (
    <div className="tl-stack tl-stack--tight tl-no-print">
      <Textarea size="xs" aria-label={t("artefact.approval.comment", { title: approval.subjectTitle })} placeholder={t("artefact.approval.commentHint")} value={comment} onChange={(event) => setComment(event.currentTarget.value)} autosize minRows={2} maxLength={20_000} />
      <FormProblem error={decide.error} />
      <div className="tl-line">
        <Button size="xs" loading={decide.isPending && decide.variables === "approved"} onClick={() => decide.mutate("approved")} aria-label={t("artefact.approval.yesTo", { title: approval.subjectTitle })}>{t("artefact.approval.yes")}</Button>
        <Button size="xs" variant="default" disabled={comment.trim() === ""} loading={decide.isPending && decide.variables === "rejected"} onClick={() => decide.mutate("rejected")} aria-label={t("artefact.approval.noTo", { title: approval.subjectTitle })}>{t("artefact.approval.no")}</Button>
        {comment.trim() === "" && <span className="tl-soft tl-small">{t("artefact.approval.noNeedsWords")}</span>}
      </div>
    </div>
  )
}
