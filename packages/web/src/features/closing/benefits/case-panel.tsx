// Beneath the business case: what it is worth with what came of its benefits. Before the first measurement there is nothing to say.

import { t } from "../../../i18n/catalogue.ts"
import type { ArtefactPanelProps } from "../../artefacts/index.ts"
import { WholeProject } from "../figures/whole-project.tsx"
import { askBenefits } from "./benefit-figures.ts"
import { CaseFigures } from "./case-figures.tsx"
import "./benefits.css"

export default function CasePanel({ projectId }: ArtefactPanelProps) {
  return (
    <WholeProject projectId={projectId} kind="benefit" name="benefits" ask={askBenefits(projectId)} quiet>
      {({ businessCase }) => businessCase !== null && businessCase.measured > 0 && (
        <section className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight" aria-labelledby="case-realised">
          <h2 id="case-realised">{t("realisation.caseTitle")}</h2>
          <CaseFigures projectId={projectId} businessCase={businessCase} />
        </section>
      )}
    </WholeProject>
  )
}
