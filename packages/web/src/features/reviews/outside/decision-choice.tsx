// The decision: accepted, accepted with conditions that each have a day, or rejected.

import { Button, TextInput } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { t } from "../../../i18n/catalogue.ts"
import { answerTo, DECISIONS, EMPTY_CONDITION } from "./answer.ts"
import type { AnswerDraft, ConditionDraft, OpenReview } from "./answer.ts"

interface DecisionChoiceProps {
  readonly answer: AnswerDraft
  readonly review: OpenReview
  readonly onChange: (part: Partial<AnswerDraft>) => void
}

export function DecisionChoice({ answer, review, onChange }: DecisionChoiceProps) {
  const unmet = review.criteria.some(({ id }) => answerTo(answer, id).met === false)
  return (
    <fieldset className="tl-review__decision">
      <legend>{t("review.decision")}</legend>
      {DECISIONS.map((decision) => {
        const closed = decision === "accepted" && unmet
        return (
          <label key={decision} className="tl-review__option tl-review__option--wide">
            <input type="radio" name="decision" checked={answer.decision === decision} disabled={closed} onChange={() => onChange({ decision, ...(decision === "acceptedWithConditions" && answer.conditions.length === 0 ? { conditions: [EMPTY_CONDITION] } : {}) })} />
            <span>{t(`review.decision.${decision}`)}<span className="tl-soft tl-small tl-block">{t(closed ? "review.decisionClosed" : `review.decisionMeans.${decision}`)}</span></span>
          </label>
        )
      })}
      {answer.decision === "acceptedWithConditions" && <ConditionRows conditions={answer.conditions} onChange={(conditions) => onChange({ conditions })} />}
    </fieldset>
  )
}

function ConditionRows({ conditions, onChange }: { readonly conditions: readonly ConditionDraft[]; readonly onChange: (conditions: readonly ConditionDraft[]) => void }) {
  const set = (at: number, part: Partial<ConditionDraft>) => onChange(conditions.map((each, index) => (index === at ? { ...each, ...part } : each)))
  return (
    <div className="tl-review__conditions">
      {conditions.map(({ condition, due }, at) => (
        // A row has no identity but its place: rows are only added at the end and taken away.
        <fieldset key={at} className="tl-review__row tl-review__row--condition">
          <legend className="tl-hidden">{t("review.conditionNumber", { number: at + 1 })}</legend>
          <TextInput label={t("review.condition")} value={condition} onChange={(event) => set(at, { condition: event.currentTarget.value })} maxLength={500} size="md" required />
          <TextInput type="date" label={t("review.conditionDue")} value={due} onChange={(event) => set(at, { due: event.currentTarget.value })} size="md" required />
          {conditions.length > 1 && <Button variant="subtle" color="gray" onClick={() => onChange(conditions.filter((_, index) => index !== at))} aria-label={t("review.conditionRemove", { number: at + 1 })}>{t("action.remove")}</Button>}
        </fieldset>
      ))}
      <div><Button variant="default" leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => onChange([...conditions, EMPTY_CONDITION])}>{t("review.conditionAdd")}</Button></div>
    </div>
  )
}
