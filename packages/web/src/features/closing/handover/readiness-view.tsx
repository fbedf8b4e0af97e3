// How ready operations is to receive: a live share of what is required, by subject, what is usual and not yet listed, and the
// decision on each item.

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { Button } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { api } from "../../../app/api.ts"
import { PageLoading } from "../../../app/page-loading.tsx"
import { ShareBar } from "../../../app/share-bar.tsx"
import { toast } from "../../../app/toasts.ts"
import { t } from "../../../i18n/catalogue.ts"
import { formatPercent } from "../../../i18n/format-number.ts"
import { artefactsKey, choiceWord, EVERYTHING, useWholeList } from "../../artefacts/index.ts"
import type { SpecialViewProps } from "../../artefacts/index.ts"
import { useMayEdit, useQuickEdit } from "../../quick-edit/index.ts"
import { HandoverItems } from "./handover-items.tsx"
import "./handover.css"

export default function ReadinessView({ projectId }: SpecialViewProps) {
  const queries = useQueryClient()
  const { artefacts, pending } = useWholeList(projectId, "handoverItem", EVERYTHING)
  const edit = useQuickEdit(projectId, artefacts)
  const mayEdit = useMayEdit(projectId, "handoverItem")
  const mayDecide = useMayEdit(projectId, "handoverItem", "decide")
  const figures = useQuery({ queryKey: [...artefactsKey(projectId), "handoverReadiness"], queryFn: ({ signal }) => api.handoverReadiness({ projectId }, { signal }) }).data
  const add = useMutation({
    mutationFn: (subject: string) => api.artefactCreate({ projectId, kind: "handoverItem", title: choiceWord("handoverItem", "subject", subject), fields: { subject, required: true } }),
    onSuccess: ({ title }) => toast.done(t("handover.added", { title })),
    onSettled: () => queries.invalidateQueries({ queryKey: artefactsKey(projectId) }),
  })
  if (pending || figures === undefined) return <PageLoading />
  const { readiness, required, conditions, bySubject, ownership, missingSubjects } = figures
  return (
    <div className="tl-stack">
      <section className="tl-sheet tl-sheet--padded tl-handover" aria-labelledby="handover-readiness">
        <div className="tl-handover__sum">
          <h2 id="handover-readiness">{t("handover.readiness")}</h2>
          <p className="tl-handover__share">{readiness === null ? t("artefact.nothing") : formatPercent(readiness / 100)}</p>
          <ShareBar part={required.part} whole={required.whole} />
          <p>{required.whole === 0 ? t("handover.nothingRequired") : t("handover.requiredSum", { part: required.part, whole: required.whole })}</p>
          {conditions > 0 && <p className="tl-status--attention">{t("handover.conditions", { count: conditions })}</p>}
          {ownership.transferred + ownership.waiting > 0 && <p className="tl-soft">{t("handover.ownership", { done: ownership.transferred, whole: ownership.transferred + ownership.waiting })}</p>}
        </div>
        {bySubject.length > 0 && (
          <table className="tl-handover__subjects">
            <caption>{t("handover.bySubject")}</caption>
            <tbody>{bySubject.map(({ subject, part, whole }) => <tr key={subject}><th scope="row">{choiceWord("handoverItem", "subject", subject)}</th><td><ShareBar part={part} whole={whole} /></td><td className="tl-number">{t("handover.ofWhole", { part, whole })}</td></tr>)}</tbody>
          </table>
        )}
      </section>
      <HandoverItems projectId={projectId} edit={edit} mayEdit={mayEdit} mayDecide={mayDecide} />
      {missingSubjects.length > 0 && mayEdit && (
        <section className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight" aria-labelledby="handover-missing">
          <h2 id="handover-missing">{t("handover.missing")}</h2>
          <p className="tl-soft">{t("handover.missingHint")}</p>
          <div className="tl-line">{missingSubjects.map((subject) => <Button key={subject} size="compact-sm" variant="default" leftSection={<IconPlus size={14} aria-hidden="true" />} loading={add.isPending && add.variables === subject} onClick={() => add.mutate(subject)}>{choiceWord("handoverItem", "subject", subject)}</Button>)}</div>
        </section>
      )}
    </div>
  )
}
