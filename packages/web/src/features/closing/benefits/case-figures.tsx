// The net present value of the chosen option as planned, once more with what came of the benefits, and how that is reckoned.

import { FigureRow } from "../../../app/figure-row.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { formatMoney } from "../../../i18n/format-number.ts"
import { useProject } from "../../projects/index.ts"
import type { ProjectId } from "../../projects/index.ts"
import { shareText } from "../figures/share-text.ts"
import type { BenefitFigures } from "./benefit-figures.ts"

interface CaseFiguresProps {
  readonly projectId: ProjectId
  readonly businessCase: NonNullable<BenefitFigures["businessCase"]>
}

export function CaseFigures({ projectId, businessCase: { planned, withActuals, scale, measured, counted } }: CaseFiguresProps) {
  const { currency, currencyDigits: digits } = useProject(projectId)
  const money = (minor: number | null, signed = false) => (minor === null ? t("artefact.nothing") : formatMoney(minor, currency, { digits, whole: true, signed }))
  return (
    <div className="tl-stack tl-stack--tight">
      <FigureRow figures={[
        { label: t("realisation.casePlanned"), value: money(planned) },
        { label: t("realisation.caseActual"), value: money(withActuals), note: planned === null || withActuals === null ? "" : t("realisation.caseChange", { difference: money(withActuals - planned, true) }) },
      ]} />
      <p className="tl-soft tl-small tl-realisation__how">{t("realisation.caseHow", { scale: shareText(scale), measured, counted })}</p>
    </div>
  )
}
