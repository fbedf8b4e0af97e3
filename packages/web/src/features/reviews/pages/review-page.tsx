// A personal link for people without an account: what they are asked to look at, their answer with signature, and the thanks.

import { useQuery } from "@tanstack/react-query"
import { useState, useSyncExternalStore } from "react"
import { api } from "../../../app/api.ts"
import { t } from "../../../i18n/catalogue.ts"
import { linkToken } from "../../session/link-token.ts"
import { useArtefactWords } from "../../artefacts/words/artefact-words.ts"
import { ReviewForm } from "../outside/review-form.tsx"
import { ReviewFrame } from "../outside/review-frame.tsx"
import { ReviewThanks } from "../outside/review-thanks.tsx"
import type { SignedAnswer } from "../outside/review-thanks.tsx"
import { isDeadLink } from "../outside/dead-link.ts"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { Button } from "@mantine/core"
import "../reviews.css"

export default function ReviewPage() {
  useArtefactWords()
  const token = useLinkToken()
  return <ReviewOf key={token} token={token} />
}

/** Another link opened in the same window only changes what stands behind "#": it is another review, begun anew. */
function useLinkToken(): string {
  return useSyncExternalStore(onHashChange, () => linkToken(location))
}

function onHashChange(changed: () => void): () => void {
  addEventListener("hashchange", changed)
  return () => removeEventListener("hashchange", changed)
}

function ReviewOf({ token }: { readonly token: string }) {
  const [signed, setSigned] = useState<SignedAnswer | null>(null)
  const review = useQuery({ queryKey: ["review", token], queryFn: () => api.reviewOpen({ token }), enabled: token !== "", retry: false, staleTime: Infinity, refetchOnWindowFocus: false })
  if (review.data !== undefined && signed !== null) return <ReviewThanks review={review.data} signed={signed} />
  if (token === "" || isDeadLink(review.error)) return <ReviewFrame title={t("review.dead.title")}><p>{t("review.dead.body")}</p></ReviewFrame>
  if (review.isError) return <ReviewFrame title={t("review.title")}><FormProblem error={review.error} /><div><Button onClick={() => void review.refetch()}>{t("action.retry")}</Button></div></ReviewFrame>
  if (review.data === undefined) return <ReviewFrame title={t("review.title")}><output>{t("app.loading")}</output></ReviewFrame>
  return <ReviewForm token={token} review={review.data} onSigned={setSigned} />
}
