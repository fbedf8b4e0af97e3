// What a project from the template begins with now, and what it would begin with then.

import { useQuery } from "@tanstack/react-query"
import { api } from "../../../app/api.ts"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { PageLoading } from "../../../app/page-loading.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { formatNumber, formatSigned, formatSlip } from "../../../i18n/format-number.ts"
import type { ArtefactId } from "../../artefacts/index.ts"
import type { ProjectId } from "../../projects/index.ts"
import { daysOf } from "../additions/change-words.ts"
import { LEARNING } from "../learning-query.ts"
import type { Beginning, TemplateChange } from "../learning-query.ts"

const FIGURES = ["tasks", "calendarDays", "artefacts", "checks"] as const satisfies readonly (keyof Beginning)[]
const TICKS_PER_MINUTE = 10

interface PreviewProps {
  readonly projectId: ProjectId
  readonly artefactId: ArtefactId
  readonly templateId: string
  readonly change: TemplateChange
  readonly minutesPerDay: number
}

export function PreviewFigures({ projectId, artefactId, templateId, change, minutesPerDay }: PreviewProps) {
  const { data, error } = useQuery({ queryKey: [...LEARNING, "preview", artefactId, templateId, change], queryFn: ({ signal }) => api.templateAdditionPreview({ projectId, artefactId, templateId, change }, { signal }), staleTime: 0, retry: false })
  if (error !== null) return <FormProblem error={error} />
  if (data === undefined) return <PageLoading />
  const { before, after, about, durationBefore } = data
  return (
    <table className="tl-table">
      <thead><tr><th scope="col">{t("learning.preview.figure")}</th><th scope="col" className="tl-number">{t("learning.preview.before")}</th><th scope="col" className="tl-number">{t("learning.preview.after")}</th><th scope="col" className="tl-number">{t("learning.preview.difference")}</th></tr></thead>
      <tbody>
        {change.kind === "duration" && durationBefore !== null && <FigureLine label={t("learning.preview.durationOf", { task: about })} before={daysOf(durationBefore, minutesPerDay)} after={daysOf(change.duration, minutesPerDay)} difference={formatSlip((change.duration - durationBefore) / TICKS_PER_MINUTE, { minutesPerDay })} />}
        {FIGURES.map((figure) => <FigureLine key={figure} label={t(`learning.begins.${figure}`)} before={sayFigure(figure, before[figure])} after={sayFigure(figure, after[figure])} difference={before[figure] === after[figure] ? null : formatSigned(after[figure] - before[figure], 0)} />)}
      </tbody>
    </table>
  )
}

function sayFigure(figure: keyof Beginning, value: number): string {
  return figure === "calendarDays" ? t("learning.days", { count: value }) : formatNumber(value)
}

interface FigureLineProps {
  readonly label: string
  readonly before: string
  readonly after: string
  /** Null where nothing changes. */
  readonly difference: string | null
}

function FigureLine({ label, before, after, difference }: FigureLineProps) {
  return <tr><th scope="row">{label}</th><td className="tl-number">{before}</td><td className="tl-number">{difference === null ? after : <strong>{after}</strong>}</td><td className="tl-number">{difference ?? <span className="tl-soft">{t("learning.preview.same")}</span>}</td></tr>
}
