// The clock of a ticket that runs now, as a mark with words: until when, since when too late, or that it stands.

import { useNow } from "../../../app/now.ts"
import { useMe } from "../../../app/session.ts"
import { StatusMark } from "../../../app/status-mark.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { formatMoment, formatRelative } from "../../../i18n/format-date.ts"
import type { ArtefactSummary } from "../../artefacts/index.ts"
import { ticketDue } from "./ticket-due.ts"

const HEALTH = { running: "good", soon: "attention", broken: "critical", paused: "unknown", none: "unknown" } as const

export function RunningClock({ ticket }: { readonly ticket: Pick<ArtefactSummary, "fields"> }) {
  const { timeZone } = useMe()
  const now = useNow()
  const { clock, due, state } = ticketDue(ticket, now)
  if (due === null) return t("artefact.nothing")
  return (
    <span className={`tl-status--${HEALTH[state]}`} title={formatMoment(due, timeZone)}>
      <StatusMark health={HEALTH[state]} silent size={12} /> {state === "paused" ? t("desk.paused") : t(state === "broken" ? `desk.late.${clock}` : `desk.in.${clock}`, { when: formatRelative(due, now) })}
    </span>
  )
}
