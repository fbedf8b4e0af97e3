// Who was asked to approve, what they said, and with which signature: the content they saw, by its digest.

import { Button } from "@mantine/core"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { api } from "../../../app/api.ts"
import { useMe } from "../../../app/session.ts"
import { useArrival } from "../../../app/use-arrival.ts"
import { t, tOr } from "../../../i18n/catalogue.ts"
import { formatCivil, formatMoment } from "../../../i18n/format-date.ts"
import type { ProjectId } from "../../projects/index.ts"
import { approvalsQuery, artefactsKey } from "../query/artefact-query.ts"
import type { Approval } from "../query/artefact-query.ts"
import { ApprovalAnswer } from "./approval-answer.tsx"
import { useArtefactPage } from "./page-context.ts"

export function Approvals() {
  const { projectId, artefact } = useArtefactPage()
  const approvals = useQuery(approvalsQuery(projectId, artefact.id)).data ?? []
  const section = useArrival("approvals", approvals.length > 0)
  if (approvals.length === 0) return null
  return (
    <section ref={section} className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight" aria-labelledby="artefact-approvals">
      <h2 id="artefact-approvals">{t("artefact.approvals")}</h2>
      <ul className="tl-approvals">{approvals.map((approval) => <Entry key={approval.id} projectId={projectId} approval={approval} mayWithdraw={artefact.mayEdit || artefact.mayDecide} />)}</ul>
    </section>
  )
}

/** Above what is to be read, to whoever is to answer: the answer itself stands beneath or beside it. */
export function AskedOfMe() {
  const { projectId, artefact } = useArtefactPage()
  const asked = useQuery(approvalsQuery(projectId, artefact.id)).data?.find(({ mine, decision }) => mine && decision === null)
  if (asked === undefined) return null
  return <p className="tl-summary tl-no-print">{t("artefact.approval.asksYou", { name: asked.askedBy.name })} <Link to="." hash="approvals" className="tl-target">{t("artefact.approval.toAnswer")}</Link></p>
}

/** Signatures that are no approval of a step. */
const SIGNED_BESIDE = new Set(["transfer", "vote"])

function Entry({ projectId, approval, mayWithdraw }: { readonly projectId: ProjectId; readonly approval: Approval; readonly mayWithdraw: boolean }) {
  const me = useMe()
  const queries = useQueryClient()
  const withdraw = useMutation({ mutationFn: () => api.approvalWithdraw({ projectId, approvalId: approval.id }), onSettled: () => queries.invalidateQueries({ queryKey: artefactsKey(projectId) }) })
  const { decision, approver } = approval
  return (
    <li>
      <div className="tl-line">
        <strong>{approver.name}</strong>
        {SIGNED_BESIDE.has(approval.step) && <span className="tl-soft tl-small">{tOr(`artefact.signedFor.${approval.step}`, "")}</span>}
        <span className={`tl-status tl-status--${decision === "approved" ? "good" : decision === "rejected" ? "critical" : "unknown"}`}>{t(`artefact.decision.${decision ?? "open"}`)}</span>
        {decision === null && (approval.askedBy.id === me.id || mayWithdraw) && <Button size="compact-xs" variant="subtle" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>{t("artefact.approval.withdraw")}</Button>}
      </div>
      <p className="tl-soft tl-small">{t("artefact.approval.askedBy", { name: approval.askedBy.name, when: formatMoment(approval.askedAt, me.timeZone) })}{approval.due !== null && ` · ${t("artefact.approval.until", { day: formatCivil(approval.due) })}`}</p>
      {approval.message !== "" && <p>{approval.message}</p>}
      {approval.comment !== "" && <blockquote>{approval.comment}</blockquote>}
      {decision !== null && <Signature approval={approval} timeZone={me.timeZone} />}
      {approval.mine && decision === null && <ApprovalAnswer approval={approval} />}
    </li>
  )
}

function Signature({ approval, timeZone }: { readonly approval: Approval; readonly timeZone: string }) {
  return (
    <details className="tl-small">
      <summary>{t("artefact.signature", { when: formatMoment(approval.decidedAt, timeZone) })}</summary>
      <dl className="tl-signature">
        <div><dt>{t("artefact.signedContent")}</dt><dd><code>{approval.contentHash}</code></dd></div>
        {approval.signature !== null && <div><dt>{t("artefact.signatureCode")}</dt><dd><code>{approval.signature}</code></dd></div>}
        {approval.method !== null && <div><dt>{t("artefact.signedWith")}</dt><dd>{tOr(`artefact.method.${approval.method}`, approval.method)}</dd></div>}
      </dl>
    </details>
  )
}
