// What somebody from outside is asked to look at, by whom, until when.

import { t } from "../../../i18n/catalogue.ts"
import { formatMoment } from "../../../i18n/format-date.ts"
import { zoneOfDevice } from "../../../app/fields/time-zone-select.tsx"
import { kindWords } from "../../artefacts/words/artefact-words.ts"
import type { OpenReview } from "./answer.ts"

export function ReviewSubject({ review }: { readonly review: OpenReview }) {
  const { name, askedBy, organisationName, projectName, expiresAt, kind, key, versionName, description, link, questions, message } = review
  return (
    <>
      <p>{t("review.lead", { name, askedBy, organisation: organisationName, project: projectName })}</p>
      {message !== "" && <blockquote className="tl-review__message">{message}</blockquote>}
      <dl className="tl-review__facts">
        <div><dt>{t("review.what")}</dt><dd>{t("review.whatIs", { kind: kindWords(kind).one, key })}</dd></div>
        {versionName !== "" && <div><dt>{t("review.version")}</dt><dd>{versionName}</dd></div>}
        <div><dt>{t("review.until")}</dt><dd>{formatMoment(expiresAt, zoneOfDevice())}</dd></div>
      </dl>
      {description !== "" && <p className="tl-review__text">{description}</p>}
      {link !== null && <p><a className="tl-target tl-review__link" href={link} target="_blank" rel="noreferrer noopener">{t("review.open")}</a></p>}
      {questions !== "" && <section><h2>{t("review.questions")}</h2><p className="tl-review__text">{questions}</p></section>}
    </>
  )
}
