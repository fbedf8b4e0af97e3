// The sentence that a signature stands under, for each decision.

import { t } from "../../../i18n/catalogue.ts"
import type { AnswerDraft, OpenReview } from "./answer.ts"

export function statementWords(answer: AnswerDraft, review: OpenReview): string {
  if (answer.decision === null) return t("review.states.open")
  const thing = t(review.versionName === "" ? "review.thing" : "review.thingVersion", { key: review.key, title: review.title, version: review.versionName })
  return t(`review.states.${answer.decision}`, { thing, count: answer.conditions.length })
}
