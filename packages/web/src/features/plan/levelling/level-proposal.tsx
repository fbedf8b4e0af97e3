// What levelling proposes: finish, overload and cost before and after, and every move with its reason. All, some or none are
// taken over; the timeline shows frames where the chosen tasks would stand.

import { Button, Checkbox } from "@mantine/core"
import { editsOfProposal } from "@throughline/plan"
import type { Plan, TaskId } from "@throughline/plan"
import { useEffect, useMemo, useState } from "react"
import { t } from "../../../i18n/catalogue.ts"
import { useDesk, usePlanNow } from "../view/use-desk.ts"
import type { Proposal } from "./levelling-messages.ts"
import { MoveList } from "./move-list.tsx"
import { previewOf } from "./preview.ts"
import { ProposalFacts } from "./proposal-facts.tsx"

interface Shown {
  readonly proposal: Proposal
  /** The plan that was levelled. */
  readonly of: Plan
  readonly again: () => void
  readonly close: () => void
}

export function LevelProposal({ proposal, of, again, close }: Shown) {
  const desk = useDesk()
  const { plan, schedule } = usePlanNow()
  const own = useMemo(() => proposal.moves.flatMap(({ taskId, edit }) => (edit === null ? [] : [taskId])), [proposal])
  const [chosen, setChosen] = useState<ReadonlySet<TaskId>>(() => new Set(own))
  const preview = useMemo(() => previewOf(plan, schedule, proposal, chosen), [plan, schedule, proposal, chosen])
  useEffect(() => desk.view.set({ ghost: preview?.ghost ?? null }), [desk, preview])
  const accept = () => {
    if (desk.run(editsOfProposal(proposal, chosen), t("plan.label.level", { count: chosen.size }))) close()
  }
  const toggle = (taskId: TaskId) => setChosen((before) => new Set(before.has(taskId) ? [...before].filter((id) => id !== taskId) : [...before, taskId]))
  if (own.length === 0) {
    return (
      <>
        <output>{t(proposal.overloadBefore.work === 0 ? "plan.level.nothing" : "plan.level.unavoidable")}</output>
        <Button variant="default" size="sm" onClick={again}>{t("plan.level.again")}</Button>
      </>
    )
  }
  return (
    <>
      {plan === of ? null : <output className="tl-soft">{t(preview === null ? "plan.level.noLongerFits" : "plan.level.changed")}</output>}
      {preview === null ? null : <ProposalFacts proposal={proposal} preview={preview} plan={plan} all={chosen.size === own.length} />}
      <div className="tl-line">
        <Button size="sm" disabled={chosen.size === 0 || preview === null} onClick={accept}>{chosen.size === own.length ? t("plan.level.acceptAll") : t("plan.level.acceptSome", { count: chosen.size })}</Button>
        <Button size="sm" variant="default" onClick={again}>{t("plan.level.discard")}</Button>
      </div>
      <Checkbox
        label={t("plan.level.chooseAll", { count: own.length })} checked={chosen.size === own.length} indeterminate={chosen.size > 0 && chosen.size < own.length}
        onChange={() => setChosen(new Set(chosen.size === own.length ? [] : own))}
      />
      <MoveList moves={proposal.moves} chosen={chosen} toggle={toggle} />
    </>
  )
}
