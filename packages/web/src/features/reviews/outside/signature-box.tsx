// The signature: what exactly one states by it, the typed name, what still lacks, and what will be kept.

import { Button, TextInput } from "@mantine/core"
import type { RefObject } from "react"
import { t } from "../../../i18n/catalogue.ts"
import { statementWords } from "./statement-words.ts"
import type { AnswerDraft, Lack, OpenReview } from "./answer.ts"

interface SignatureBoxProps {
  readonly answer: AnswerDraft
  readonly review: OpenReview
  readonly lacks: readonly Lack[]
  readonly focusOn: RefObject<HTMLDivElement | null>
  readonly pending: boolean
  readonly onName: (name: string) => void
}

export function SignatureBox({ answer, review, lacks, focusOn, pending, onName }: SignatureBoxProps) {
  return (
    <section className="tl-review__signature" aria-labelledby="review-signature">
      <h2 id="review-signature">{t("review.signature")}</h2>
      <p className="tl-review__statement">{statementWords(answer, review)}</p>
      <TextInput label={t("review.name")} description={t("review.nameHint")} value={answer.signedName} onChange={(event) => onName(event.currentTarget.value)} autoComplete="name" maxLength={255} size="md" required classNames={{ input: "tl-review__name" }} />
      <p className="tl-soft tl-small">{t("review.kept")} <code className="tl-review__hash">{review.contentHash}</code></p>
      {lacks.length > 0 && (
        <div className="tl-review__lacks" role="alert" tabIndex={-1} ref={focusOn}>
          <strong>{t("review.lacks")}</strong>
          <ul>{lacks.map((lack, at) => <li key={at}>{t(`review.lack.${lack.code}`, lack.code === "criterion" ? { criterion: lack.criterion } : {})}</li>)}</ul>
        </div>
      )}
      <div><Button type="submit" size="md" loading={pending}>{t(answer.decision === null ? "review.sign" : `review.sign.${answer.decision}`)}</Button></div>
    </section>
  )
}
