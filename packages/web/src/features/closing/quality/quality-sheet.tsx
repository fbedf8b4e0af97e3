// How well is it made: defects against size, found before release or escaped, accepted at the first attempt, come back. Each figure
// says what it is made of, and leads to it.

import type { Client } from "@throughline/contract"
import { api } from "../../../app/api.ts"
import { useDraft } from "../../../app/draft.ts"
import { FigureRow } from "../../../app/figure-row.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { formatCivil } from "../../../i18n/format-date.ts"
import { formatNumber } from "../../../i18n/format-number.ts"
import { kindWords } from "../../artefacts/index.ts"
import type { ProjectId } from "../../projects/index.ts"
import { CountLink, ListLink } from "../figures/list-link.tsx"
import type { Filter } from "../figures/list-link.tsx"
import { shareText } from "../figures/share-text.ts"
import { WholeProject } from "../figures/whole-project.tsx"
import { SizeField } from "./size-field.tsx"
import { watchedUntil } from "./watched-until.ts"
import "./quality.css"

type QualityFigures = Awaited<ReturnType<Client["qualityFigures"]>>

export function QualitySheet({ projectId, quiet = false }: { readonly projectId: ProjectId; readonly quiet?: boolean }) {
  const [size, setSize] = useDraft(`quality.size.${projectId}`)
  const asked = /^\d+$/.test(size) ? { size: Number(size) } : {}
  return (
    <WholeProject projectId={projectId} kind="defect" name={`quality ${size}`} ask={(signal) => api.qualityFigures({ projectId, ...asked }, { signal })} quiet={quiet}>
      {(figures) => {
        const isEmpty = figures.defects === 0 && figures.firstPass.whole === 0
        if (isEmpty) return !quiet && <p className="tl-sheet tl-sheet--padded tl-soft">{t("quality.none")}</p>
        return (
          <section className="tl-sheet tl-sheet--padded tl-stack" aria-labelledby="quality-title">
            <h2 id="quality-title">{t("quality.title")}</h2>
            <Figures projectId={projectId} figures={figures} />
            <p className="tl-soft tl-quality__release">{releaseText(figures)}</p>
            <SizeField size={size} onSay={setSize} />
            <p className="tl-line tl-figureways tl-no-print">{(["defect", "deliverable"] as const).map((kind) => <ListLink key={kind} projectId={projectId} kind={kind}>{kindWords(kind).many}</ListLink>)}</p>
          </section>
        )
      }}
    </WholeProject>
  )
}

const COUNTED: Filter = [{ field: "state", is: "not", value: "rejected" }]

function Figures({ projectId, figures: { defects, density, removal, releasedOn, firstPass, reopened } }: { readonly projectId: ProjectId; readonly figures: QualityFigures }) {
  const escaped = removal === null ? 0 : removal.whole - removal.part
  return (
    <FigureRow figures={[
      { label: t("quality.defects"), value: <CountLink projectId={projectId} kind="defect" filter={COUNTED} label={t("quality.defects")} count={defects} />, note: t("quality.defectsNote") },
      { label: t("quality.density"), value: density === null ? t("artefact.nothing") : formatNumber(density, 3), note: t(density === null ? "quality.densityNeeds" : "quality.densityNote") },
      ...(removal === null || releasedOn === null ? [] : [
        { label: t("quality.removed"), value: shareText(removal.efficiency), note: t("quality.removedNote", { part: removal.part, whole: removal.whole }) },
        { label: t("quality.escaped"), value: escaped === 0 ? shareText(removal.escapeRate) : <ListLink projectId={projectId} kind="defect" filter={[...COUNTED, { field: "foundOn", is: "more", value: releasedOn }]} label={t("figures.linkTo", { label: t("quality.escaped"), value: shareText(removal.escapeRate) })}>{shareText(removal.escapeRate)}</ListLink>, note: t("quality.escapedNote", { count: escaped }) },
      ]),
      { label: t("quality.firstPass"), value: shareText(firstPass.yield), note: t("quality.firstPassNote", { part: firstPass.part, whole: firstPass.whole }) },
      { label: t("quality.reopened"), value: shareText(reopened.rate), note: t("quality.reopenedNote", { part: reopened.part, whole: reopened.whole }) },
    ]} />
  )
}

function releaseText({ releasedOn, removal }: QualityFigures): string {
  if (releasedOn === null) return t("quality.notReleased")
  return removal?.final === true ? t("quality.final", { day: formatCivil(releasedOn) }) : t("quality.watched", { day: formatCivil(releasedOn), until: formatCivil(watchedUntil(releasedOn)) })
}
