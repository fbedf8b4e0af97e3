// Have people learned what they need, in time? By audience, with what it cost, how it was liked, learned and used, and the
// certificates that end. From here one goes to needs and courses, which have no room of their own.

import { useQuery } from "@tanstack/react-query"
import { FigureRow } from "../../../app/figure-row.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { formatMoney, formatNumber } from "../../../i18n/format-number.ts"
import { kindWords } from "../../artefacts/index.ts"
import type { SpecialViewProps } from "../../artefacts/index.ts"
import { projectMembersQuery, useProject } from "../../projects/index.ts"
import type { ProjectId } from "../../projects/index.ts"
import { ListLink } from "../figures/list-link.tsx"
import { shareText } from "../figures/share-text.ts"
import { WholeProject } from "../figures/whole-project.tsx"
import { Audiences } from "./audiences.tsx"
import { Certificates } from "./certificates.tsx"
import { askTraining } from "./training-figures.ts"
import type { TrainingFigures } from "./training-figures.ts"
import "./training.css"

const KINDS = ["trainingNeed", "course", "trainingSession"] as const

export default function TrainingView({ projectId }: SpecialViewProps) {
  return (
    <div className="tl-stack">
      <WholeProject projectId={projectId} kind="trainingSession" name="training" ask={askTraining(projectId)}>{(figures) => <TrainingSheets projectId={projectId} figures={figures} />}</WholeProject>
      <p className="tl-line tl-figureways">{KINDS.map((kind) => <ListLink key={kind} projectId={projectId} kind={kind}>{kindWords(kind).many}</ListLink>)}</p>
    </div>
  )
}

function TrainingSheets({ projectId, figures }: { readonly projectId: ProjectId; readonly figures: TrainingFigures }) {
  const { needs, certificates, learning } = figures
  const members = useQuery(projectMembersQuery(projectId)).data?.items
  if (needs.length === 0 && learning.whole === 0 && (figures.cost ?? 0) === 0) return <p className="tl-sheet tl-sheet--padded tl-soft">{t("training.none")}</p>
  return (
    <>
      <section className="tl-sheet tl-sheet--padded tl-stack" aria-labelledby="training-title">
        <h2 id="training-title">{t("training.title")}</h2>
        <Sum projectId={projectId} figures={figures} />
        {needs.length === 0 ? <p className="tl-soft">{t("training.noNeeds")}</p> : <Audiences projectId={projectId} needs={needs} />}
      </section>
      {certificates.length > 0 && <Certificates projectId={projectId} certificates={certificates} nameOf={(id) => members?.find(({ userId }) => userId === id)?.name} />}
    </>
  )
}

function Sum({ projectId, figures: { coverage, cost, reaction, learning, behaviour } }: { readonly projectId: ProjectId; readonly figures: TrainingFigures }) {
  const { currency, currencyDigits: digits } = useProject(projectId)
  const share = ({ part, whole }: TrainingFigures["learning"]) => (whole === 0 ? t("artefact.nothing") : t("handover.ofWhole", { part, whole }))
  return (
    <FigureRow figures={[
      { label: t("training.coverage"), value: shareText(coverage), note: t("training.coverageNote") },
      ...(cost === null ? [] : [{ label: t("training.cost"), value: formatMoney(cost, currency, { digits }), note: t("training.costNote") }]),
      { label: t("training.liked"), value: reaction.mean === null ? t("artefact.nothing") : t("training.likedValue", { mean: formatNumber(reaction.mean) }), note: t("training.likedNote", { count: reaction.answers }) },
      { label: t("training.learned"), value: share(learning), note: t("training.learnedNote") },
      { label: t("training.used"), value: share(behaviour), note: t("training.usedNote") },
    ]} />
  )
}
