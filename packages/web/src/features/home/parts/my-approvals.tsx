// What waits for my yes or no, over all projects; each can be read and answered here.

import { Suspense, useState } from "react"
import { useMe } from "../../../app/session.ts"
import { useNow } from "../../../app/now.ts"
import { t } from "../../../i18n/catalogue.ts"
import { formatCivil, todayIn } from "../../../i18n/format-date.ts"
import { ApprovalAnswer } from "../../artefacts/page/approval-answer.tsx"
import { ReadArtefact } from "../../artefacts/page/read-artefact.tsx"
import type { Approval } from "../../artefacts/query/artefact-query.ts"
import { SubjectLink } from "../../notifications/subject-link.tsx"

export default function MyApprovals({ approvals }: { readonly approvals: readonly Approval[] }) {
  const { timeZone } = useMe()
  const today = todayIn(timeZone, useNow())
  return (
    <section className="tl-stack tl-stack--tight" aria-labelledby="home-approvals">
      <h2 id="home-approvals">{t("approvalsMine.title")} <span className="tl-soft">{approvals.length}</span></h2>
      <ul className="tl-sheet tl-home__approvals">
        {approvals.map((approval) => (
          <li key={approval.id} className="tl-stack tl-stack--tight">
            <div>
              <SubjectLink projectId={approval.projectId} subjectId={approval.subjectId} className="tl-home__name tl-target">{approval.subjectTitle}</SubjectLink>
              <p className="tl-soft tl-small">
                {approval.projectName}{` · ${t("artefact.approval.askedBy", { name: approval.askedBy.name, when: formatCivil(approval.askedAt.slice(0, 10)) })}`}
                {approval.due !== null && <span className={approval.due < today ? "tl-home__late" : undefined}>{` · ${approval.due < today ? t("approvalsMine.late", { day: formatCivil(approval.due) }) : t("artefact.approval.until", { day: formatCivil(approval.due) })}`}</span>}
              </p>
              {approval.message !== "" && <p>{approval.message}</p>}
            </div>
            {approval.subjectKind === "artefact" && <Asked approval={approval} />}
            <ApprovalAnswer approval={approval} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The content itself, loaded when somebody wants to read it here. */
function Asked({ approval }: { readonly approval: Approval }) {
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("artefact.approval.read")}</summary>
      {open && <Suspense fallback={<span className="tl-soft">{t("app.loading")}</span>}><ReadArtefact projectId={approval.projectId} artefactId={`art_${approval.subjectId.slice("art_".length)}`} step={approval.step} /></Suspense>}
    </details>
  )
}
