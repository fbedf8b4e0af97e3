// On the page of a training need: how many of those who need it have it, in time.

import { FigureRow } from "../../../app/figure-row.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { formatCivil } from "../../../i18n/format-date.ts"
import { formatNumber } from "../../../i18n/format-number.ts"
import type { ArtefactPanelProps } from "../../artefacts/index.ts"
import { shareText } from "../figures/share-text.ts"
import { WholeProject } from "../figures/whole-project.tsx"
import { askTraining } from "./training-figures.ts"

export default function NeedPanel({ projectId, artefact }: ArtefactPanelProps) {
  return (
    <WholeProject projectId={projectId} kind="trainingSession" name="training" ask={askTraining(projectId)} quiet>
      {({ needs }) => {
        const own = needs.find(({ need }) => need.id === artefact.id)
        // Before there is a course for it nobody can be enrolled.
        return own !== undefined && own.enrolled > 0 && (
          <section className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight" aria-labelledby="need-standing">
            <h2 id="need-standing">{t("training.title")}</h2>
            <FigureRow figures={[
              { label: t("training.needed"), value: own.people === null ? t("artefact.nothing") : formatNumber(own.people) },
              { label: t("training.enrolled"), value: formatNumber(own.enrolled) },
              { label: t("training.attended"), value: formatNumber(own.attended) },
              { label: t("training.passed"), value: formatNumber(own.passed) },
              { label: t("training.coverage"), value: own.coverage === null ? formatNumber(own.passedInTime) : shareText(own.coverage), note: own.neededBy === null ? "" : t("training.by", { day: formatCivil(own.neededBy) }) },
            ]} />
          </section>
        )
      }}
    </WholeProject>
  )
}
