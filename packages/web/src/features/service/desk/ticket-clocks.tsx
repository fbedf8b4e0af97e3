// Both clocks on the page of a ticket, above everything else: the answer and the solution, each with what was promised.

import { useMe } from "../../../app/session.ts"
import { StatusMark } from "../../../app/status-mark.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { formatMoment } from "../../../i18n/format-date.ts"
import { fieldWord, type ArtefactPanelProps } from "../../artefacts/index.ts"
import { textIn } from "../../quick-edit/index.ts"
import { RunningClock } from "./running-clock.tsx"
import { ticketDue } from "./ticket-due.ts"
import "./desk.css"

const CLOCKS = [{ clock: "respond", by: "respondBy", at: "respondedAt" }, { clock: "resolve", by: "resolveBy", at: "resolvedAt" }] as const

export default function TicketClocks({ artefact }: ArtefactPanelProps) {
  const { timeZone } = useMe()
  const promised = CLOCKS.filter(({ by }) => textIn(artefact, by) !== "")
  if (promised.length === 0) return null
  const { clock: running } = ticketDue(artefact, 0)
  return (
    <section className="tl-sheet tl-sheet--padded" aria-label={t("desk.clocks")}>
      <dl className="tl-desk__facts">
        {promised.map(({ clock, by, at }) => (
          <div key={clock}>
            <dt>{fieldWord("ticket", by)}: {formatMoment(textIn(artefact, by), timeZone)}</dt>
            <dd>{textIn(artefact, at) !== "" ? <Stopped at={textIn(artefact, at)} by={textIn(artefact, by)} /> : clock === running ? <RunningClock ticket={artefact} /> : <span className="tl-soft">{t("desk.later")}</span>}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Stopped({ at, by }: { readonly at: string; readonly by: string }) {
  const { timeZone } = useMe()
  const inTime = Date.parse(at) <= Date.parse(by)
  return <span className={`tl-status--${inTime ? "good" : "critical"}`}><StatusMark health={inTime ? "good" : "critical"} silent size={12} /> {t(inTime ? "desk.keptAt" : "desk.missedAt", { when: formatMoment(at, timeZone) })}</span>
}
