// The decision on a submitted gate: which, with what conditions and reason, and above the button what exactly one signs.

import { Button, Radio, Textarea } from "@mantine/core"
import { useId, useState } from "react"
import { api } from "../../../app/api.ts"
import { useDraft } from "../../../app/draft.ts"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { useNow } from "../../../app/now.ts"
import { useMe } from "../../../app/session.ts"
import { toast } from "../../../app/toasts.ts"
import { t } from "../../../i18n/catalogue.ts"
import { todayIn } from "../../../i18n/format-date.ts"
import { useProject } from "../../projects/project-query.ts"
import type { ProjectId } from "../../projects/project-query.ts"
import type { Gate } from "../gate-query.ts"
import { said } from "../words/said.ts"
import { useGateAction } from "../use-gate-action.ts"
import { checkWords } from "../words/criterion-words.ts"
import { rolesToAgree } from "./answers.ts"
import { ConditionRows } from "./condition-rows.tsx"
import type { GivenCondition } from "./condition-rows.tsx"

const DECISIONS = ["approved", "conditional", "rejected", "deferred"] as const
type Decision = (typeof DECISIONS)[number]

export function Decide({ projectId, gate }: { readonly projectId: ProjectId; readonly gate: Gate }) {
  const project = useProject(projectId)
  const today = todayIn(project.timeZone, useNow())
  const roles = rolesToAgree(gate)
  // Others tick and agree while somebody writes here: what was chosen and written stays, but for what has become impossible.
  const [chosen, setChosen] = useState<Decision | null>(null)
  const [reason, setReason, forgetReason] = useDraft(`gate.${gate.id}.reason`)
  const [conditions, setConditions] = useState<readonly GivenCondition[]>([])
  const isBarred = (each: Decision) => (each === "approved" && !gate.ready) || ((each === "approved" || each === "conditional") && roles.length > 0)
  const wanted = chosen ?? (gate.ready ? "approved" : null)
  const decision = wanted === null || isBarred(wanted) ? null : wanted
  const heading = useId()
  const given = decision === "conditional" ? conditions.filter(({ text }) => text.trim() !== "") : []
  const decide = useGateAction(projectId, gate, (taken: Decision) => api.gateDecide({ projectId, gateId: gate.id, seenRevision: gate.revision, decision: taken, reason: reason.trim(), conditions: given.map(({ text, due, ownerId }) => ({ text: text.trim(), due, ownerId })) }), (next) => { forgetReason(); toast.done(t(`gate.done.${next.state === "notStarted" || next.state === "collecting" || next.state === "submitted" ? "deferred" : next.state}`, { gate: said(gate.name) })) })
  const missingRoles = roles.map((role) => t(`role.${role}`)).join(", ")
  const needsReason = decision === "rejected" || decision === "deferred"
  const incomplete = decision === null || (needsReason && reason.trim() === "") || (decision === "conditional" && (given.length === 0 || given.some(({ due }) => due === "")))
  const choose = (next: Decision) => {
    setChosen(next)
    if (next === "conditional" && conditions.length === 0) setConditions(proposedConditions(gate, today))
  }
  return (
    <form className="tl-sheet tl-sheet--padded tl-stack tl-gate__decide tl-no-print" aria-labelledby={heading} onSubmit={(event) => { event.preventDefault(); if (decision !== null) decide.mutate(decision) }}>
      <h2 id={heading}>{t("gate.decide")}</h2>
      {roles.length > 0 && <p className="tl-gate__warning">{t("gate.rolesMissing", { roles: missingRoles })}</p>}
      <fieldset className="tl-decisions">
        <legend className="tl-hidden">{t("gate.decide")}</legend>
        {DECISIONS.map((each) => {
          const barred = isBarred(each)
          return <Radio key={each} name={heading} value={each} checked={decision === each} disabled={barred} onChange={() => choose(each)} label={t(`gate.decision.${each}`)} description={t(barred && each === "approved" && !gate.ready ? "gate.decisionHint.notReady" : `gate.decisionHint.${each}`)} />
        })}
      </fieldset>
      {decision === "conditional" && <ConditionRows projectId={projectId} today={today} conditions={conditions} onChange={setConditions} />}
      {decision !== null && <Textarea label={t("gate.reason")} description={needsReason ? t("gate.reasonNeeded") : undefined} value={reason} onChange={(event) => setReason(event.currentTarget.value)} required={needsReason} autosize minRows={2} maxLength={20_000} />}
      {decision !== null && <Summary gate={gate} decision={decision} conditions={given.length} projectName={project.name} />}
      <FormProblem error={decide.error} />
      <div><Button type="submit" disabled={incomplete} loading={decide.isPending} {...(decision === "rejected" ? { color: "red" } : {})}>{t("gate.sign")}</Button></div>
    </form>
  )
}

function Summary({ gate, decision, conditions, projectName }: { readonly gate: Gate; readonly decision: Decision; readonly conditions: number; readonly projectName: string }) {
  const me = useMe()
  const unmet = gate.criteria.filter(({ met, advisory }) => !met && !advisory).length
  return (
    <div className="tl-gate__summary">
      <p>{t("gate.signing", { name: me.name, gate: said(gate.name), project: projectName, decision: t(`gate.decision.${decision}`) })}</p>
      <ul>
        <li>{t("gate.progress", { met: gate.met, of: gate.of, done: gate.checksDone, checks: gate.checksOf })}</li>
        {unmet > 0 && <li>{t("gate.signingUnmet", { count: unmet })}</li>}
        {decision === "conditional" && <li>{t("gate.signingConditions", { count: conditions })}</li>}
        <li>{t(decision === "approved" || decision === "conditional" ? (gate.before === gate.after ? "gate.leadsToEnd" : "gate.leadsTo") : "gate.staysClosed", { station: t(`station.${gate.after}`) })}</li>
        <li>{t("gate.frozen")}</li>
      </ul>
    </div>
  )
}

const DAYS = 14
const DAY_MS = 86_400_000

/** What is missing is proposed as a condition each, due in two weeks. */
function proposedConditions(gate: Gate, today: string): readonly GivenCondition[] {
  const due = new Date(Date.parse(today) + DAYS * DAY_MS).toISOString().slice(0, 10)
  const missing = [
    ...gate.criteria.filter(({ met, advisory }) => !met && !advisory).map(({ check, value }) => checkWords(check, value)),
    ...gate.checks.filter(({ tickedAt }) => tickedAt === null).map(({ text }) => said(text)),
  ]
  return (missing.length === 0 ? [""] : missing).map((text, at) => ({ key: String(at), text: text.slice(0, 500), due, ownerId: null }))
}
