// Who was asked from outside to look at this and sign, how far they are, and the way to ask somebody else.

import { Button } from "@mantine/core"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { SecretOnce } from "../../../app/secret-once.tsx"
import { t } from "../../../i18n/catalogue.ts"
import type { ArtefactPanelProps } from "../../artefacts/index.ts"
import { InviteForm } from "./invite-form.tsx"
import { ReviewEntry } from "./review-entry.tsx"
import { reviewsQuery } from "./review-query.ts"
import "../reviews.css"

export default function ReviewPanel({ projectId, artefact }: ArtefactPanelProps) {
  const queries = useQueryClient()
  const query = reviewsQuery(projectId, artefact.id)
  const reviews = useQuery(query).data
  const [asking, setAsking] = useState(false)
  const [link, setLink] = useState<string | null>(null)
  const mayAsk = artefact.mayEdit || artefact.steps.length > 0
  if (reviews === undefined || (reviews.length === 0 && !mayAsk)) return null
  const asked = (made: string) => {
    setLink(made)
    setAsking(false)
    void queries.invalidateQueries({ queryKey: query.queryKey })
  }
  return (
    <section className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight tl-no-print" aria-labelledby="review-outside">
      <div className="tl-line tl-apart">
        <h2 id="review-outside">{t("reviews.title")}</h2>
        {mayAsk && !asking && <Button size="xs" variant="default" onClick={() => { setLink(null); setAsking(true) }}>{t("reviews.ask")}</Button>}
      </div>
      {reviews.length === 0 && !asking && <p className="tl-soft">{t("reviews.purpose")}</p>}
      {asking && <InviteForm projectId={projectId} artefactId={artefact.id} onAsked={asked} onCancel={() => setAsking(false)} />}
      {link !== null && <SecretOnce title={t("reviews.linkTitle")} hint={t("reviews.linkHint")} secret={link} onClose={() => setLink(null)} />}
      <ul className="tl-reviews">{reviews.map((review) => <ReviewEntry key={review.id} projectId={projectId} review={review} mayWithdraw={mayAsk} />)}</ul>
    </section>
  )
}
