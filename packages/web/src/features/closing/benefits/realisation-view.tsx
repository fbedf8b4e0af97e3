// Do the benefits come? The business case once more with what came of them, then each benefit: planned against measured by date,
// how much has arrived, which measurement is due, and the way to record it.

import { useQuery } from "@tanstack/react-query"
import { FigureRow } from "../../../app/figure-row.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { formatNumber } from "../../../i18n/format-number.ts"
import { kindWords } from "../../artefacts/index.ts"
import type { SpecialViewProps } from "../../artefacts/index.ts"
import { projectMembersQuery } from "../../projects/index.ts"
import type { ProjectId } from "../../projects/index.ts"
import { WholeProject } from "../figures/whole-project.tsx"
import { askBenefits } from "./benefit-figures.ts"
import type { BenefitFigures } from "./benefit-figures.ts"
import { BenefitSheet } from "./benefit-sheet.tsx"
import { CaseFigures } from "./case-figures.tsx"
import "./benefits.css"

export default function RealisationView({ projectId }: SpecialViewProps) {
  return <WholeProject projectId={projectId} kind="benefit" name="benefits" ask={askBenefits(projectId)}>{(figures) => <Realisation projectId={projectId} figures={figures} />}</WholeProject>
}

function Realisation({ projectId, figures: { benefits, overdue, businessCase } }: { readonly projectId: ProjectId; readonly figures: BenefitFigures }) {
  const members = useQuery(projectMembersQuery(projectId)).data?.items
  if (benefits.length === 0) return <p className="tl-sheet tl-sheet--padded tl-soft">{t("realisation.none", { purpose: kindWords("benefit").purpose })}</p>
  return (
    <div className="tl-stack">
      <section className="tl-sheet tl-sheet--padded tl-stack" aria-labelledby="realisation-title">
        <h2 id="realisation-title">{t("realisation.title")}</h2>
        <FigureRow figures={[
          { label: t("realisation.measured"), value: t("handover.ofWhole", { part: benefits.filter(({ actual }) => actual !== null).length, whole: benefits.length }) },
          { label: t("realisation.overdue"), value: formatNumber(overdue), note: overdue === 0 ? t("realisation.nothingOverdue") : "" },
        ]} />
        {businessCase !== null && <CaseFigures projectId={projectId} businessCase={businessCase} />}
      </section>
      {benefits.map((benefit) => <BenefitSheet key={benefit.benefit.id} projectId={projectId} figures={benefit} owner={members?.find(({ userId }) => userId === benefit.benefitOwnerId)?.name} />)}
    </div>
  )
}
