// The ways in which a lesson of another project becomes something here: a risk, a criterion of quality, a check of the next gate.

import { Button } from "@mantine/core"
import { useMutation, useQuery } from "@tanstack/react-query"
import { api } from "../../../app/api.ts"
import { AnchorLink, ButtonLink } from "../../../app/links.tsx"
import { toast } from "../../../app/toasts.ts"
import { currentLocale, t } from "../../../i18n/catalogue.ts"
import { ThingLink } from "../../artefacts/index.ts"
import { asksFor, gateQuery, gatesQuery, said } from "../../gates/index.ts"
import { useLearnedAnew } from "../../learning/index.ts"
import { mayInProject, useProject } from "../../projects/index.ts"
import type { ProjectId } from "../../projects/index.ts"
import { useMayEdit } from "../../quick-edit/index.ts"
import type { LessonOfOthers } from "./lessons-of-others-query.ts"

interface LessonWaysProps {
  readonly projectId: ProjectId
  readonly lesson: LessonOfOthers
}

type Use = LessonOfOthers["offers"][number]
const WORDS = { risk: { label: "lessons.asRisk", whole: "lessons.asRiskOf" }, criterion: { label: "lessons.asCriterion", whole: "lessons.asCriterionOf" } } as const satisfies Record<Use, object>

export function LessonWays({ projectId, lesson }: LessonWaysProps) {
  const { id: lessonId, title, offers, adopted } = lesson
  const may = { risk: useMayEdit(projectId, "risk"), criterion: useMayEdit(projectId, "qualityPlan") }
  const learnedAnew = useLearnedAnew(projectId)
  const adopt = useMutation({
    mutationFn: (as: Use) => api.lessonAdopt({ projectId, lessonId, as, locale: currentLocale() }),
    onSuccess: ({ key }) => toast.done(t("lessons.takenOver", { key })),
    onSettled: learnedAnew,
  })
  const open = offers.filter((use) => may[use] && !adopted.some(({ as }) => as === use))
  return (
    <div className="tl-lessons__ways">
      {adopted.length > 0 && <p className="tl-small"><span className="tl-status--good">{t("lessons.takenAs")}</span> {adopted.map(({ as, thing }) => <ThingLink key={as} projectId={projectId} thing={thing} />)}</p>}
      {open.map((use) => <Button key={use} size="compact-sm" variant="default" loading={adopt.isPending && adopt.variables === use} aria-label={t(WORDS[use].whole, { title })} onClick={() => adopt.mutate(use)}>{t(WORDS[use].label)}</Button>)}
      <AsCheck projectId={projectId} lesson={lesson} />
    </div>
  )
}

/** Leads to the next gate that has not been decided upon, where lessons are proposed as checks. */
function AsCheck({ projectId, lesson }: LessonWaysProps) {
  const project = useProject(projectId)
  const mayPrepare = mayInProject(project, "gate.prepare")
  const gates = useQuery({ ...gatesQuery(projectId), enabled: mayPrepare }).data?.items
  const gate = gates?.find(({ state }) => OPEN.has(state))
  const asking = useQuery({ ...gateQuery(projectId, gate?.id ?? "gat_"), enabled: mayPrepare && gate !== undefined }).data
  if (!mayPrepare || gate === undefined || asking === undefined) return null
  const to = { to: "/projects/$projectId/gates/$gateId", params: { projectId, gateId: gate.id } } as const
  if (asksFor(asking, lesson)) return <p className="tl-small"><span className="tl-status--good">{t("lessons.askedAt")}</span> <AnchorLink {...to} inherit className="tl-target">{said(gate.name)}</AnchorLink></p>
  return <ButtonLink {...to} hash="gate-lessons" size="compact-sm" variant="subtle" aria-label={t("lessons.asCheckOf", { title: lesson.title })}>{t("lessons.asCheck")}</ButtonLink>
}

const OPEN: ReadonlySet<string> = new Set(["notStarted", "collecting", "rejected", "deferred"])
