// What the facts of the project propose to learn. A person adopts a proposal as a lesson, in their own words afterwards, or leaves it.

import { Button } from "@mantine/core"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import type { Client } from "@throughline/contract"
import { api } from "../../../app/api.ts"
import { PageLoading } from "../../../app/page-loading.tsx"
import { toast } from "../../../app/toasts.ts"
import { currentLocale, t } from "../../../i18n/catalogue.ts"
import { artefactsKey, choiceWord, ThingLink } from "../../artefacts/index.ts"
import type { SpecialViewProps } from "../../artefacts/index.ts"
import { useMayEdit } from "../../quick-edit/index.ts"
import { originOf } from "./origin-of.ts"
import "./lessons.css"

type Proposal = Awaited<ReturnType<Client["lessonProposalList"]>>["items"][number]

export default function ProposalsView({ projectId }: SpecialViewProps) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const mayEdit = useMayEdit(projectId, "lesson")
  const locale = currentLocale()
  const proposals = useQuery({ queryKey: [...artefactsKey(projectId), "lessonProposals", locale], queryFn: async ({ signal }) => (await api.lessonProposalList({ projectId, locale }, { signal })).items, enabled: mayEdit }).data
  const adopt = useMutation({
    mutationFn: ({ rule, category, title, event, recommendation, evidence }: Proposal) => api.artefactCreate({ projectId, kind: "lesson", title: title.slice(0, 500), fields: { event, recommendation, category, proposedFrom: originOf(rule, evidence.map(({ id }) => id)) } }),
    onSuccess: ({ id, key }) => {
      toast.done(t("lessons.adopted", { key }))
      void navigate({ to: "/projects/$projectId/artefacts/$kind/$artefactId", params: { projectId, kind: "lesson", artefactId: id } })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: artefactsKey(projectId) }),
  })
  if (!mayEdit) return <p className="tl-sheet tl-sheet--padded tl-soft">{t("lessons.notYours")}</p>
  if (proposals === undefined) return <PageLoading />
  if (proposals.length === 0) return <p className="tl-sheet tl-sheet--padded tl-soft">{t("lessons.noProposals")}</p>
  return (
    <section className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight" aria-labelledby="lesson-proposals">
      <h2 id="lesson-proposals">{t("lessons.proposals")}</h2>
      <p className="tl-soft">{t("lessons.proposalsLead")}</p>
      <ul className="tl-lessons">
        {proposals.map((proposal) => (
          <li key={originOf(proposal.rule, proposal.evidence.map(({ id }) => id))}>
            <div>
              <h3>{proposal.title}</h3>
              <p>{proposal.event}</p>
              <p className="tl-lessons__advice">{proposal.recommendation}</p>
              <p className="tl-small tl-soft">{choiceWord("lesson", "category", proposal.category)} · {t("lessons.evidence")} {proposal.evidence.map((thing) => <ThingLink key={thing.id} projectId={projectId} thing={thing} />)}</p>
            </div>
            {proposal.taken ? <span className="tl-status--good">{t("lessons.taken")}</span> : <Button size="compact-sm" variant="default" loading={adopt.isPending && adopt.variables === proposal} onClick={() => adopt.mutate(proposal)} aria-label={t("lessons.adoptOf", { title: proposal.title })}>{t("lessons.adopt")}</Button>}
          </li>
        ))}
      </ul>
    </section>
  )
}
