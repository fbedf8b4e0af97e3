// Drafts that wait for somebody's eye, and what was sent with who has read it.

import { Button } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { useMe } from "../../../app/session.ts"
import { t } from "../../../i18n/catalogue.ts"
import { formatCivil } from "../../../i18n/format-date.ts"
import { stepWord } from "../../artefacts/index.ts"
import type { ArtefactSummary } from "../../artefacts/index.ts"
import type { ProjectId } from "../../projects/index.ts"
import { rowsIn, textIn } from "../../quick-edit/index.ts"
import type { QuickEdit } from "../../quick-edit/index.ts"

interface MessagesProps {
  readonly projectId: ProjectId
  readonly lines: readonly ArtefactSummary[]
  readonly messages: QuickEdit
  readonly mayEdit: boolean
}

export function Messages({ projectId, lines, messages, mayEdit }: MessagesProps) {
  const me = useMe()
  const senderOf = (message: ArtefactSummary) => { const line = lines.find(({ id }) => id === textIn(message, "communication")); return line === undefined ? "" : textIn(line, "sender") }
  const drafts = messages.shown.filter(({ state }) => state === "draft").toSorted((one, other) => Number(senderOf(other) === me.id) - Number(senderOf(one) === me.id) || one.number - other.number)
  const sent = messages.shown.filter(({ state }) => state === "sent").toReversed()
  return (
    <>
      <section className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight" aria-labelledby="communication-drafts">
        <h2 id="communication-drafts">{t("communication.drafts")}</h2>
        {drafts.length === 0 && <p className="tl-soft">{t("communication.noDrafts")}</p>}
        <ul className="tl-communication__list">
          {drafts.map((message) => (
            <li key={message.id}>
              <div>
                <Title projectId={projectId} message={message} />
                <p className="tl-small tl-soft">{t("communication.draftFor", { day: formatCivil(textIn(message, "due")), count: rowsIn(message, "recipients").length })}{rowsIn(message, "recipients").length === 0 && <span className="tl-communication__nobody"> {t("communication.nobody")}</span>}{senderOf(message) === me.id && <strong className="tl-communication__mine"> {t("communication.waitsForYou")}</strong>}</p>
              </div>
              {mayEdit && <Button size="compact-sm" disabled={rowsIn(message, "recipients").length === 0} onClick={() => void messages.step(message, "send")} aria-label={t("communication.stepOf", { step: stepWord("message", "send"), title: message.title })}>{stepWord("message", "send")}</Button>}
            </li>
          ))}
        </ul>
      </section>
      <section className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight" aria-labelledby="communication-sent">
        <h2 id="communication-sent">{t("communication.sent")}</h2>
        {sent.length === 0 && <p className="tl-soft">{t("communication.noneSent")}</p>}
        <ul className="tl-communication__list">{sent.map((message) => <li key={message.id}><Sent projectId={projectId} message={message} /></li>)}</ul>
      </section>
    </>
  )
}

function Title({ projectId, message }: { readonly projectId: ProjectId; readonly message: ArtefactSummary }) {
  return <Link to="/projects/$projectId/artefacts/$kind/$artefactId" params={{ projectId, kind: "message", artefactId: message.id }} className="tl-list__link">{message.title}</Link>
}

function Sent({ projectId, message }: { readonly projectId: ProjectId; readonly message: ArtefactSummary }) {
  const recipients = rowsIn(message, "recipients")
  const known = recipients.filter(({ person }) => typeof person === "string")
  const read = known.filter((row) => row["read"] === true).length
  return (
    <div>
      <Title projectId={projectId} message={message} />
      <p className="tl-small tl-soft">{t("communication.sentOn", { day: formatCivil(textIn(message, "sentOn")), count: recipients.length })} {known.length > 0 && t("communication.readBy", { read, count: known.length })}</p>
      {recipients.length > 0 && (
        <details className="tl-small">
          <summary>{t("communication.recipients")}</summary>
          <ul className="tl-communication__recipients">
            {recipients.map((row) => (
              <li key={row.id}>
                <span>{String(row["name"] ?? "")}</span>
                <span className={row["read"] === true ? "tl-status--good" : "tl-soft"}>{t(row["read"] === true ? "communication.read" : typeof row["person"] !== "string" ? "communication.outside" : row["sent"] === true ? "communication.unread" : "communication.notReached")}</span>
                {typeof row["answer"] === "string" && row["answer"] !== "" && <blockquote>{row["answer"]}</blockquote>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
