// On the page of a benefit: the next measurement, and the form for whoever answers for the benefit when everybody else has gone.

import { t } from "../../../i18n/catalogue.ts"
import type { ArtefactPanelProps } from "../../artefacts/index.ts"
import { WholeProject } from "../figures/whole-project.tsx"
import { askBenefits } from "./benefit-figures.ts"
import { Measuring } from "./measuring.tsx"
import "./benefits.css"

export default function MeasurePanel({ projectId, artefact }: ArtefactPanelProps) {
  return (
    <WholeProject projectId={projectId} kind="benefit" name="benefits" ask={askBenefits(projectId)} quiet>
      {({ benefits }) => {
        const own = benefits.find(({ benefit }) => benefit.id === artefact.id)
        return own !== undefined && (own.mayMeasure || own.nextDue !== null) && (
          <section className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight" aria-label={t("realisation.points")}>
            <Measuring projectId={projectId} figures={own} />
          </section>
        )
      }}
    </WholeProject>
  )
}
