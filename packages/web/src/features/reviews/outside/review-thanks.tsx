// After signing: what was signed, the evidence to keep, and how it can be checked without this server.

import { useEffect, useState } from "react"
import { zoneOfDevice } from "../../../app/fields/time-zone-select.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { formatMoment } from "../../../i18n/format-date.ts"
import type { AnswerDraft, OpenReview } from "./answer.ts"
import { ReviewFrame } from "./review-frame.tsx"
import { statementWords } from "./statement-words.ts"

export interface SignedAnswer {
  readonly signedAt: string
  readonly evidence: Readonly<Record<string, unknown>>
  readonly answer: AnswerDraft
}

export function ReviewThanks({ review, signed }: { readonly review: OpenReview; readonly signed: SignedAnswer }) {
  const file = `${review.key}.evidence.json`
  const address = useFileAddress(signed.evidence)
  return (
    <ReviewFrame title={t("review.thanks", { name: signed.answer.signedName.trim() })}>
      <p className="tl-review__statement">{statementWords(signed.answer, review)}</p>
      <p>{t("review.signedBy", { name: signed.answer.signedName.trim(), when: formatMoment(signed.signedAt, zoneOfDevice()) })}</p>
      <section className="tl-review__form" aria-labelledby="review-evidence">
        <h2 id="review-evidence">{t("review.evidence")}</h2>
        <p>{t("review.evidenceHint")}</p>
        <p><a className="tl-review__download" href={address} download={file}>{t("review.evidenceDownload", { file })}</a></p>
        <p>{t("review.verify")}</p>
        <pre className="tl-review__command"><code>{`throughline verify ${file}`}</code></pre>
        <p className="tl-soft">{t("review.verifyHint")}</p>
      </section>
      <p className="tl-soft">{t("review.used")}</p>
    </ReviewFrame>
  )
}

function useFileAddress(evidence: Readonly<Record<string, unknown>>): string {
  const [address] = useState(() => URL.createObjectURL(new Blob([`${JSON.stringify(evidence, null, 2)}\n`], { type: "application/json" })))
  useEffect(() => () => URL.revokeObjectURL(address), [address])
  return address
}
