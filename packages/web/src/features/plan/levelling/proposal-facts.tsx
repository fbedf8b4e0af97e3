// The proposal in four figures: finish, how much better it could be at best, overload, cost.

import type { Plan } from "@throughline/plan"
import { t } from "../../../i18n/catalogue.ts"
import { formatInstant } from "../../../i18n/format-date.ts"
import { formatMoney, formatNumber, formatSlip } from "../../../i18n/format-number.ts"
import { useDesk } from "../view/use-desk.ts"
import type { Proposal } from "./levelling-messages.ts"
import { overloadWords, peopleWords, unplacedWords, workWords } from "./overload-words.ts"
import type { LevellingPreview } from "./preview.ts"

interface Shown {
  readonly proposal: Proposal
  readonly preview: LevellingPreview
  readonly plan: Plan
  /** Every move is chosen: only then the figures of the proposal hold. */
  readonly all: boolean
}

export function ProposalFacts({ proposal, preview, plan, all }: Shown) {
  const desk = useDesk()
  const { settings } = plan
  const calendar = desk.book(plan.calendar, settings).of(settings.calendarId)
  const slip = calendar.work(proposal.finishBefore, preview.schedule.finish) / 10
  return (
    <dl className="tl-plan-facts">
      <div className="tl-plan-wide">
        <dt>{t("plan.level.finish")}</dt>
        <dd>{t("plan.level.beforeAfter", { before: formatInstant(proposal.finishBefore), after: formatInstant(preview.schedule.finish) })} ({formatSlip(slip, { minutesPerDay: settings.minutesPerDay })})</dd>
      </div>
      {all ? (
        <div className="tl-plan-wide">
          <dt>{t("plan.level.bound")}</dt>
          <dd>{proposal.gap <= 0 ? t("plan.level.optimal") : t("plan.level.gap", { bound: formatInstant(proposal.finishBound), gap: workWords(proposal.gap, plan) })}</dd>
          <dd className="tl-soft tl-small">{t("plan.level.tried", { schedules: formatNumber(proposal.schedules, 0) })}</dd>
        </div>
      ) : null}
      <div className="tl-plan-wide">
        <dt>{t("plan.level.overloadAfter")}</dt>
        <dd>{overloadWords(preview.overload, plan)}</dd>
        {preview.overload.people.length === 0 ? null : <dd className="tl-soft tl-small">{all ? t("plan.level.remains", { names: peopleWords(preview.overload, plan) }) : peopleWords(preview.overload, plan)}</dd>}
      </div>
      {all && proposal.unplaced.length > 0 ? (
        <div className="tl-plan-wide">
          <dt>{t("plan.level.unplaced")}</dt>
          <dd>{unplacedWords(proposal.unplaced.map(({ taskId }) => taskId), plan)}</dd>
        </div>
      ) : null}
      {desk.rights.cost && all && proposal.costAfter !== proposal.costBefore ? (
        <div className="tl-plan-wide">
          <dt>{t("plan.level.cost")}</dt>
          <dd>{t("plan.level.beforeAfter", { before: formatMoney(proposal.costBefore, settings.currency, { digits: settings.currencyDigits }), after: formatMoney(proposal.costAfter, settings.currency, { digits: settings.currencyDigits }) })}</dd>
        </div>
      ) : null}
    </dl>
  )
}
