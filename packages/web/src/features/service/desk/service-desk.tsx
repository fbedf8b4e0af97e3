// The service desk of what operations received: open tickets and their clocks first, then hypercare with what must hold before it ends, warranty.

import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import type { Client } from "@throughline/contract"
import { api } from "../../../app/api.ts"
import { PageLoading } from "../../../app/page-loading.tsx"
import { StatusMark } from "../../../app/status-mark.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { formatCivil } from "../../../i18n/format-date.ts"
import { formatNumber, formatPercent } from "../../../i18n/format-number.ts"
import { artefactsKey, choiceWord, kindWords, StateMark, ThingLink } from "../../artefacts/index.ts"
import type { SpecialViewProps } from "../../artefacts/index.ts"
import type { ProjectId } from "../../projects/index.ts"
import { OpenTickets } from "./open-tickets.tsx"
import "./desk.css"

type Desk = Awaited<ReturnType<Client["serviceDesk"]>>
type Service = Desk["services"][number]
const RENEW_MS = 60_000

export default function ServiceDesk({ projectId }: SpecialViewProps) {
  const desk = useQuery({ queryKey: [...artefactsKey(projectId), "serviceDesk"], queryFn: ({ signal }) => api.serviceDesk({ projectId }, { signal }), refetchInterval: RENEW_MS }).data
  if (desk === undefined) return <PageLoading />
  return (
    <div className="tl-stack">
      <OpenTickets projectId={projectId} />
      <div className="tl-desk">
        <Priorities desk={desk} />
        {desk.services.map((service) => <ServiceSheet key={service.thing.id} projectId={projectId} service={service} />)}
        {desk.services.length === 0 && <p className="tl-sheet tl-sheet--padded tl-soft">{t("desk.noService", { purpose: kindWords("service").purpose })}</p>}
      </div>
      <p className="tl-line">
        <Link to="/projects/$projectId/artefacts/$kind" params={{ projectId, kind: "ticket" }} className="tl-target tl-artefact__up">{t("desk.allTickets")}</Link>
        <Link to="/projects/$projectId/artefacts/$kind" params={{ projectId, kind: "knownError" }} className="tl-target tl-artefact__up">{kindWords("knownError").many}</Link>
      </p>
    </div>
  )
}

function Priorities({ desk }: { readonly desk: Desk }) {
  const share = ({ part, whole }: Desk["respondedInTime"]) => (whole === 0 ? t("desk.noneYet") : t("desk.share", { percent: formatPercent((part / whole) * 100), part, whole }))
  return (
    <section className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight" aria-labelledby="desk-open">
      <h2 id="desk-open">{t("desk.open", { count: desk.open })}</h2>
      <table className="tl-table">
        <thead><tr><th scope="col">{t("desk.priority")}</th><th scope="col" className="tl-number">{t("desk.openColumn")}</th><th scope="col" className="tl-number">{t("desk.broken")}</th><th scope="col" className="tl-number">{t("desk.waiting")}</th></tr></thead>
        <tbody>{desk.byPriority.map(({ priority, open, broken, waiting }) => <tr key={priority}><th scope="row">{choiceWord("ticket", "priority", priority)}</th><td className="tl-number">{formatNumber(open)}</td><td className="tl-number">{broken > 0 ? <span className="tl-status--critical"><StatusMark health="critical" silent size={12} /> {formatNumber(broken)}</span> : 0}</td><td className="tl-number">{formatNumber(waiting)}</td></tr>)}</tbody>
      </table>
      <dl className="tl-desk__facts"><div><dt>{t("desk.responded")}</dt><dd>{share(desk.respondedInTime)}</dd></div><div><dt>{t("desk.resolved")}</dt><dd>{share(desk.resolvedInTime)}</dd></div></dl>
    </section>
  )
}

function ServiceSheet({ projectId, service }: { readonly projectId: ProjectId; readonly service: Service }) {
  const { thing, hypercareUntil, warrantyUntil, underWarranty, exit, ready } = service
  const value = (criterion: string, figure: number) => (criterion === "serviceLevelMet" ? formatPercent(figure / 100) : formatNumber(figure))
  return (
    <section className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight" aria-label={thing.title}>
      <div className="tl-line tl-apart"><h2 className="tl-desk__service"><ThingLink projectId={projectId} thing={thing} /></h2><StateMark kind="service" state={thing.state} /></div>
      <dl className="tl-desk__facts">
        <div><dt>{t("desk.hypercare")}</dt><dd>{hypercareUntil === null ? t("artefact.nothing") : t("desk.until", { day: formatCivil(hypercareUntil) })}</dd></div>
        <div><dt>{t("desk.warranty")}</dt><dd>{warrantyUntil === null ? t("artefact.nothing") : t(underWarranty ? "desk.until" : "desk.ended", { day: formatCivil(warrantyUntil) })}</dd></div>
      </dl>
      {exit.length > 0 && (
        <>
          <h3>{t("desk.exit")}</h3>
          <ul className="tl-desk__exit">
            {exit.map(({ criterion, wanted, now, met }) => <li key={criterion}><StatusMark health={met ? "good" : "attention"} silent /> <span>{t(`desk.exit.${criterion}`, { wanted: value(criterion, wanted) })}</span><span className={met ? "tl-soft" : "tl-status--attention"}>{t("desk.now", { value: value(criterion, now) })}</span></li>)}
          </ul>
          <p className={ready ? "tl-status--good" : "tl-soft"}>{t(ready ? "desk.ready" : "desk.notReady")}</p>
        </>
      )}
    </section>
  )
}
