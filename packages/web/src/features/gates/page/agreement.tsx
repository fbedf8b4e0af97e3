// Whose agreement the gate needs: each role with its people and what they said to the present submission.

import { t } from "../../../i18n/catalogue.ts"
import { formatMoment } from "../../../i18n/format-date.ts"
import { useMe } from "../../../app/session.ts"
import { ApprovalAnswer } from "../../artefacts/index.ts"
import type { Approval } from "../../artefacts/index.ts"
import type { Gate } from "../gate-query.ts"
import { answersNow } from "./answers.ts"
import { MetMark } from "./met-mark.tsx"

export function Agreement({ gate }: { readonly gate: Gate }) {
  const answers = answersNow(gate)
  const mine = gate.mayDecide ? undefined : answers.find((approval) => approval.mine && approval.decision === null)
  const message = answers.find((approval) => approval.message !== "")
  return (
    <section className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight" aria-labelledby="gate-agreement">
      <h2 id="gate-agreement">{t("gate.agreement")}</h2>
      <p className="tl-soft tl-small">{t(gate.approvers.length === 0 ? "gate.agreementNone" : "gate.agreementLead")}</p>
      {message !== undefined && <blockquote className="tl-gate__note">{message.message}<span className="tl-soft tl-small tl-block">{message.askedBy.name}</span></blockquote>}
      <ul className="tl-agreement">{gate.approvers.map(({ role, people }) => <Role key={role} role={role} people={people} answers={answers.filter(({ approverRole }) => approverRole === role)} />)}</ul>
      {mine !== undefined && <div><h3>{t("gate.yourAnswer")}</h3><ApprovalAnswer approval={mine} /></div>}
    </section>
  )
}

function Role({ role, people, answers }: { readonly role: Gate["approvers"][number]["role"]; readonly people: Gate["approvers"][number]["people"]; readonly answers: readonly Approval[] }) {
  const said = answers.filter(({ decision }) => decision === "approved" || decision === "rejected")
  const agreed = said.length > 0 && said.every(({ decision }) => decision === "approved")
  return (
    <li>
      <div className="tl-line"><MetMark met={agreed} advisory={said.length === 0} /><strong>{t(`role.${role}`)}</strong><span className="tl-soft tl-small">{t(agreed ? "gate.agreed" : said.length > 0 ? "gate.refused" : answers.length > 0 ? "gate.asked" : "gate.notAsked")}</span></div>
      {people.length === 0 ? !agreed && <p className="tl-gate__late tl-small">{t("gate.nobodyInRole")}</p> : <p className="tl-soft tl-small">{people.map(({ name }) => name).join(", ")}</p>}
      {said.map((answer) => <Answer key={answer.id} answer={answer} />)}
    </li>
  )
}

function Answer({ answer }: { readonly answer: Approval }) {
  const { timeZone } = useMe()
  return (
    <div className="tl-agreement__answer">
      <p className="tl-small">{t(answer.decision === "approved" ? "gate.saidYes" : "gate.saidNo", { name: answer.approver.name, when: formatMoment(answer.decidedAt, timeZone) })}</p>
      {answer.comment !== "" && <p className="tl-gate__note">{answer.comment}</p>}
      {answer.signature !== null && <details className="tl-evidencefold"><summary>{t("gate.signature")}</summary><code className="tl-gate__hash">{answer.signature}</code></details>}
    </div>
  )
}
