// Puts the gate to those who must decide, with a word to them. What is not met yet is said before, not after.

import { Button, Textarea } from "@mantine/core"
import { api } from "../../../app/api.ts"
import { useDraft } from "../../../app/draft.ts"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { toast } from "../../../app/toasts.ts"
import { t } from "../../../i18n/catalogue.ts"
import type { ProjectId } from "../../projects/project-query.ts"
import type { Gate } from "../gate-query.ts"
import { said } from "../words/said.ts"
import { useGateAction } from "../use-gate-action.ts"

export function Submit({ projectId, gate }: { readonly projectId: ProjectId; readonly gate: Gate }) {
  const [message, setMessage, clear] = useDraft(`gate.${gate.id}`)
  const submit = useGateAction(projectId, gate, () => api.gateSubmit({ projectId, gateId: gate.id, seenRevision: gate.revision, message }), () => {
    clear()
    toast.done(t("gate.submitted", { gate: said(gate.name) }))
  })
  const unmet = gate.criteria.filter(({ met, advisory }) => !met && !advisory).length
  const unticked = gate.checksOf - gate.checksDone
  return (
    <form className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight tl-no-print" onSubmit={(event) => { event.preventDefault(); submit.mutate(undefined) }}>
      <h2>{t("gate.submit")}</h2>
      <p className="tl-soft tl-small">{gate.approvers.length === 0 ? t("gate.submitLeadAlone") : t("gate.submitLead", { roles: gate.approvers.map(({ role }) => t(`role.${role}`)).join(", ") })}</p>
      {!gate.ready && <p className="tl-gate__warning">{t("gate.submitIncomplete", { criteria: unmet, checks: unticked })}</p>}
      <Textarea size="xs" label={t("gate.message")} value={message} onChange={(event) => setMessage(event.currentTarget.value)} autosize minRows={2} maxRows={10} maxLength={5_000} />
      <FormProblem error={submit.error} />
      <div><Button type="submit" size="sm" variant={gate.ready ? "filled" : "default"} loading={submit.isPending}>{t("gate.submitAction")}</Button></div>
    </form>
  )
}
