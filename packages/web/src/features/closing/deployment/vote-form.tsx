// My vote: go, no-go with the reason, or an abstention. What is signed is the deployment as it stands before my eyes.

import { Button, Radio, Textarea } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { DEPLOYMENT_VOTES } from "@throughline/contract"
import type { GivenVote } from "@throughline/lifecycle"
import { useState } from "react"
import { api } from "../../../app/api.ts"
import { useDraft } from "../../../app/draft.ts"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { toast } from "../../../app/toasts.ts"
import { t } from "../../../i18n/catalogue.ts"
import { artefactQuery, artefactsKey, choiceWord } from "../../artefacts/index.ts"
import type { Artefact } from "../../artefacts/index.ts"
import type { ProjectId } from "../../projects/index.ts"

interface VoteFormProps {
  readonly projectId: ProjectId
  readonly artefact: Artefact
  readonly mine: GivenVote | null
  readonly onEnd: () => void
}

export function VoteForm({ projectId, artefact, mine, onEnd }: VoteFormProps) {
  const queries = useQueryClient()
  const [vote, setVote] = useState<GivenVote["vote"] | null>(mine?.vote ?? null)
  const [remark, setRemark, clear] = useDraft(`vote.${artefact.id}`)
  const { queryKey } = artefactQuery(projectId, artefact.id)
  const give = useMutation({
    mutationFn: (said: GivenVote["vote"]) => api.deploymentVote({ projectId, artefactId: artefact.id, seenRevision: artefact.revision, vote: said, remark: remark.trim() === "" ? null : remark.trim() }),
    meta: { shown: true },
    onSuccess: (next) => {
      clear()
      queries.setQueryData(queryKey, next)
      toast.done(t("vote.given"))
      onEnd()
      return queries.invalidateQueries({ queryKey: artefactsKey(projectId) })
    },
    // Somebody has changed what is voted on: it is shown anew, and the vote waits for another look.
    onError: () => queries.invalidateQueries({ queryKey }),
  })
  const lacksReason = vote === "noGo" && remark.trim() === ""
  return (
    <form className="tl-votes__form tl-no-print" aria-label={t("vote.give")} onSubmit={(event) => { event.preventDefault(); if (vote !== null && !lacksReason) give.mutate(vote) }}>
      <Radio.Group label={t("vote.mine")} value={vote ?? ""} onChange={(next) => setVote(DEPLOYMENT_VOTES.find((each) => each === next) ?? null)} required>
        <div className="tl-line tl-votes__choices">{DEPLOYMENT_VOTES.map((each) => <Radio key={each} value={each} label={choiceWord("deployment", "votes.vote", each)} />)}</div>
      </Radio.Group>
      <Textarea label={t("vote.remark")} {...(vote === "noGo" ? { description: t("vote.reasonNeeded"), required: true } : {})} value={remark} onChange={(event) => setRemark(event.currentTarget.value)} autosize minRows={2} maxLength={500} />
      <FormProblem error={give.error} />
      <p className="tl-soft tl-small">{t("vote.hint")}</p>
      <div className="tl-line">
        <Button type="submit" size="compact-sm" loading={give.isPending} disabled={vote === null || lacksReason}>{t("vote.submit")}</Button>
        <Button size="compact-sm" variant="default" onClick={onEnd}>{t("action.cancel")}</Button>
      </div>
    </form>
  )
}
