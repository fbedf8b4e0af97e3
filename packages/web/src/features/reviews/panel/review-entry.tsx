// One person who was asked from outside: how far they are, withdrawing the link, and the signed evidence.

import { Button } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { addressOf, OPERATIONS } from "@throughline/contract"
import { api } from "../../../app/api.ts"
import { confirm } from "../../../app/confirm.tsx"
import type { Health } from "../../../app/fields/choices.ts"
import { useNow } from "../../../app/now.ts"
import { useMe } from "../../../app/session.ts"
import { StatusMark } from "../../../app/status-mark.tsx"
import { toast } from "../../../app/toasts.ts"
import { t } from "../../../i18n/catalogue.ts"
import { formatMoment } from "../../../i18n/format-date.ts"
import { artefactsKey } from "../../artefacts/index.ts"
import type { ProjectId } from "../../projects/index.ts"
import type { Review } from "./review-query.ts"
import { reviewState } from "./review-state.ts"
import type { ReviewState } from "./review-state.ts"

const HEALTH: Readonly<Record<ReviewState, Health>> = { accepted: "good", acceptedWithConditions: "attention", rejected: "critical", withdrawn: "unknown", expired: "unknown", opened: "unknown", asked: "unknown" }

export function ReviewEntry({ projectId, review, mayWithdraw }: { readonly projectId: ProjectId; readonly review: Review; readonly mayWithdraw: boolean }) {
  const { timeZone } = useMe()
  const queries = useQueryClient()
  const state = reviewState(review, useNow())
  const withdraw = useMutation({
    mutationFn: () => api.reviewWithdraw({ projectId, reviewId: review.id }),
    onSuccess: () => toast.done(t("reviews.withdrawn", { name: review.name })),
    onSettled: () => queries.invalidateQueries({ queryKey: artefactsKey(projectId) }),
  })
  const ask = async () => {
    if (await confirm({ title: t("reviews.withdrawTitle", { name: review.name }), body: t("reviews.withdrawBody"), action: t("reviews.withdraw") })) withdraw.mutate()
  }
  const when = review.answeredAt ?? review.withdrawnAt ?? (state === "expired" ? review.expiresAt : (review.openedAt ?? review.askedAt))
  return (
    <li>
      <div>
        <strong>{review.name}</strong> <span className="tl-soft tl-small">{review.email}</span>
        <span className={`tl-block tl-small tl-status--${HEALTH[state]}`}><StatusMark health={HEALTH[state]} silent size={12} /> {t(`reviews.state.${state}`, { when: formatMoment(when, timeZone) })}</span>
        {state === "asked" || state === "opened" ? <span className="tl-block tl-small tl-soft">{t("reviews.until", { when: formatMoment(review.expiresAt, timeZone) })}</span> : null}
        {review.decision !== null && !review.current && <span className="tl-block tl-small tl-status--attention">{t("reviews.older")}</span>}
      </div>
      <div className="tl-reviews__actions">
        {review.evidenceNumber !== null && <Button component="a" size="compact-sm" variant="default" href={addressOf(OPERATIONS.reviewEvidence, { projectId, reviewId: review.id }).path} download>{t("reviews.evidence")}</Button>}
        {mayWithdraw && (state === "asked" || state === "opened") && <Button size="compact-sm" variant="subtle" loading={withdraw.isPending} onClick={() => void ask()}>{t("reviews.withdraw")}</Button>}
      </div>
    </li>
  )
}
