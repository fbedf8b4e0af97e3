// What the plan demands at the end, criterion by criterion: met or not, how far it is, and what stands in its way.

import { StatusMark } from "../../../app/status-mark.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { formatNumber } from "../../../i18n/format-number.ts"
import type { ProjectId } from "../../projects/index.ts"
import { InTheWay } from "../figures/in-the-way.tsx"
import { shareText } from "../figures/share-text.ts"
import type { ExitCriterion } from "./acceptance-figures.ts"

export function ExitCriteria({ projectId, exit }: { readonly projectId: ProjectId; readonly exit: readonly ExitCriterion[] }) {
  return (
    <section className="tl-stack tl-stack--tight" aria-labelledby="uat-exit">
      <h3 id="uat-exit">{t("uat.exit")}</h3>
      <ul className="tl-exitlist">
        {exit.map((criterion) => (
          <li key={criterion.criterion}>
            <StatusMark health={criterion.met ? "good" : "attention"} />
            <span>{t(`uat.exit.${criterion.criterion}`, { wanted: figureText(criterion, criterion.wanted) })}</span>
            <span className={criterion.met ? "tl-soft" : "tl-status--attention"}>{nowText(criterion)}</span>
            <InTheWay projectId={projectId} things={criterion.missing} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function figureText({ criterion }: ExitCriterion, value: number): string {
  return criterion === "mustsExecuted" || criterion === "casesPassed" ? shareText(value) : formatNumber(value)
}

function nowText(criterion: ExitCriterion): string {
  if (criterion.now === null) return t("uat.nothingToCount")
  if (criterion.criterion === "highHaveWorkaround" || criterion.criterion === "defectsRated") return t("uat.without", { count: criterion.now })
  return t("desk.now", { value: figureText(criterion, criterion.now) })
}
