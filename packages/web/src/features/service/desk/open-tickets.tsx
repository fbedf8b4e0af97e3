// Open tickets, the one whose time runs out first on top; new ones are taken down here.

import { Button } from "@mantine/core"
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useNow } from "../../../app/now.ts"
import { t } from "../../../i18n/catalogue.ts"
import { artefactListQuery, choiceWord, StateMark } from "../../artefacts/index.ts"
import type { ArtefactSummary, ListQuestion } from "../../artefacts/index.ts"
import type { ProjectId } from "../../projects/index.ts"
import { textIn, useMayEdit } from "../../quick-edit/index.ts"
import { NewTicket } from "./new-ticket.tsx"
import { RunningClock } from "./running-clock.tsx"
import { byDue } from "./ticket-due.ts"
import "./desk.css"

const OPEN: ListQuestion = { search: "", filter: [{ field: "state", is: "anyOf", value: ["open", "inProgress", "waiting"] }], sort: [{ field: "priority", descending: false }], trashed: false }

export function OpenTickets({ projectId }: { readonly projectId: ProjectId }) {
  const mayEdit = useMayEdit(projectId, "ticket")
  const list = useInfiniteQuery({ ...artefactListQuery(projectId, "ticket", OPEN), placeholderData: keepPreviousData, throwOnError: true })
  const now = useNow()
  // The server orders by priority; what has been loaded is put into the order of its clocks.
  const tickets = byDue(list.data?.pages.flatMap(({ items }) => items) ?? [], now)
  return (
    <section className="tl-sheet" aria-labelledby="desk-tickets">
      <h2 id="desk-tickets" className="tl-desk__title">{t("desk.tickets")}</h2>
      {mayEdit && <NewTicket projectId={projectId} />}
      {list.isSuccess && tickets.length === 0 && <p className="tl-soft tl-desk__title">{t("desk.noTickets")}</p>}
      {tickets.length > 0 && (
        <table className="tl-table tl-table--cards">
          <thead><tr><th scope="col">{t("desk.ticket")}</th><th scope="col">{t("desk.priority")}</th><th scope="col">{t("desk.state")}</th><th scope="col">{t("desk.due")}</th><th scope="col">{t("desk.from")}</th></tr></thead>
          <tbody>{tickets.map((ticket) => <TicketRow key={ticket.id} projectId={projectId} ticket={ticket} />)}</tbody>
        </table>
      )}
      {list.hasNextPage && <div className="tl-desk__title"><Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t("action.more")}</Button></div>}
    </section>
  )
}

function TicketRow({ projectId, ticket }: { readonly projectId: ProjectId; readonly ticket: ArtefactSummary }) {
  const priority = textIn(ticket, "priority")
  return (
    <tr>
      <td data-lead><span className="tl-key">{ticket.key}</span> <Link to="/projects/$projectId/artefacts/$kind/$artefactId" params={{ projectId, kind: "ticket", artefactId: ticket.id }} className="tl-list__link">{ticket.title}</Link></td>
      <td data-label={t("desk.priority")}>{priority === "" ? t("artefact.nothing") : choiceWord("ticket", "priority", priority)}</td>
      <td data-label={t("desk.state")}><StateMark kind="ticket" state={ticket.state} /></td>
      <td data-label={t("desk.due")}><RunningClock ticket={ticket} /></td>
      <td data-label={t("desk.from")}>{textIn(ticket, "requesterName") || t("artefact.nothing")}</td>
    </tr>
  )
}
