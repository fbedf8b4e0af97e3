// What is asked, and the answer: criteria one by one, defects, the decision with its conditions, and the signature.

import { Textarea } from "@mantine/core"
import { useMutation } from "@tanstack/react-query"
import { useRef, useState } from "react"
import { api } from "../../../app/api.ts"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { answerInput, answerTo, EMPTY_ANSWER, lacksOf } from "./answer.ts"
import type { AnswerDraft, CriterionAnswer, OpenReview } from "./answer.ts"
import { CriterionEntry } from "./criterion-entry.tsx"
import { DecisionChoice } from "./decision-choice.tsx"
import { DefectRows } from "./defect-rows.tsx"
import { isDeadLink } from "./dead-link.ts"
import { ReviewFrame } from "./review-frame.tsx"
import { ReviewSubject } from "./review-subject.tsx"
import type { SignedAnswer } from "./review-thanks.tsx"
import { SignatureBox } from "./signature-box.tsx"

interface ReviewFormProps {
  readonly token: string
  readonly review: OpenReview
  readonly onSigned: (signed: SignedAnswer) => void
}

export function ReviewForm({ token, review, onSigned }: ReviewFormProps) {
  const [answer, setAnswer] = useState<AnswerDraft>(EMPTY_ANSWER)
  const [tried, setTried] = useState(false)
  const problems = useRef<HTMLDivElement>(null)
  const sign = useMutation({
    mutationFn: () => api.reviewAnswer(answerInput(token, answer, review.criteria)),
    meta: { shown: true },
    onSuccess: ({ signedAt, evidence }) => {
      onSigned({ signedAt, evidence, answer })
      scrollTo({ top: 0 })
    },
  })
  const change = (part: Partial<AnswerDraft>) => setAnswer((now) => ({ ...now, ...part }))
  const setCriterion = (id: string, said: CriterionAnswer) => setAnswer((now) => ({ ...now, criteria: { ...now.criteria, [id]: said } }))
  const lacks = lacksOf(answer, review.criteria)
  if (isDeadLink(sign.error)) return <ReviewFrame title={t("review.dead.title")}><p>{t("review.dead.body")}</p></ReviewFrame>
  const submit = () => {
    setTried(true)
    if (lacks.length === 0) return sign.mutate()
    requestAnimationFrame(() => problems.current?.focus())
  }
  return (
    <ReviewFrame title={review.title}>
      <ReviewSubject review={review} />
      <form className="tl-review__form" noValidate onSubmit={(event) => { event.preventDefault(); submit() }}>
        {review.criteria.length > 0 && (
          <section aria-labelledby="review-criteria">
            <h2 id="review-criteria">{t("review.criteria")}</h2>
            <p className="tl-soft">{t("review.criteriaHint")}</p>
            <ol className="tl-review__criteria">{review.criteria.map(({ id, criterion }) => <CriterionEntry key={id} id={id} criterion={criterion} said={answerTo(answer, id)} missing={tried && answerTo(answer, id).met === null} onChange={(said) => setCriterion(id, said)} />)}</ol>
          </section>
        )}
        <DefectRows defects={answer.defects} onChange={(defects) => change({ defects })} />
        <DecisionChoice answer={answer} review={review} onChange={change} />
        <Textarea label={t("review.remark")} description={t(answer.decision === "rejected" ? "review.remarkWhy" : "review.remarkHint")} value={answer.remark} onChange={(event) => change({ remark: event.currentTarget.value })} autosize minRows={2} maxLength={20_000} size="md" />
        <SignatureBox answer={answer} review={review} lacks={tried ? lacks : []} focusOn={problems} pending={sign.isPending} onName={(signedName) => change({ signedName })} />
        <FormProblem error={sign.error} />
      </form>
    </ReviewFrame>
  )
}
