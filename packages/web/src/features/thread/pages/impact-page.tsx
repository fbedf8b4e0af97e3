// What would this touch? Everything that hangs on a thing, nearest first, as a list and as a picture.

import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router"
import { NotFoundPage } from "../../../app/not-found-page.tsx"
import { PageLoading } from "../../../app/page-loading.tsx"
import { usePageTitle } from "../../../app/page-title.ts"
import { t } from "../../../i18n/catalogue.ts"
import { isArtefactKind, kindWords, StateMark, ThingLink, useArtefactWords } from "../../artefacts/index.ts"
import { Serves } from "../../artefacts/links/serves.tsx"
import type { ProjectId } from "../../projects/project-query.ts"
import { ImpactGraph } from "../impact/impact-graph.tsx"
import { impactQuery } from "../thread-query.ts"
import type { Impact } from "../thread-query.ts"
import "../../artefacts/artefacts.css"
import "../thread.css"

const route = getRouteApi("/signed-in/projects/$projectId/impact")
const DEPTHS = [1, 2, 3, 4, 6, 8, 12] as const
const USUAL_DEPTH = 3

export default function ImpactPage() {
  useArtefactWords()
  usePageTitle(t("thread.impact"))
  const { projectId } = route.useParams()
  const { thing } = route.useSearch()
  return thing === undefined ? <NotFoundPage /> : <ImpactOf projectId={projectId} thingId={thing} />
}

function ImpactOf({ projectId, thingId }: { readonly projectId: ProjectId; readonly thingId: string }) {
  const { depth = USUAL_DEPTH } = route.useSearch()
  const navigate = useNavigate()
  const impact = useQuery({ ...impactQuery(projectId, thingId, depth), throwOnError: true, placeholderData: keepPreviousData }).data
  if (impact === undefined) return <PageLoading />
  const centre = impact.things.find(({ distance }) => distance === 0)
  const others = impact.things.filter(({ distance }) => distance > 0)
  return (
    <div className="tl-page tl-stack">
      <header className="tl-stack tl-stack--tight">
        <h1>{t("thread.impact")}</h1>
        {centre !== undefined && <p className="tl-impact__centre"><ThingLink projectId={projectId} thing={centre} /></p>}
        <Serves projectId={projectId} thingId={thingId} />
        <div className="tl-line">
          <label className="tl-line tl-small"><span>{t("thread.depth")}</span><select className="tl-select" value={depth} onChange={(event) => void navigate({ to: "/projects/$projectId/impact", params: { projectId }, search: { thing: thingId, depth: Number(event.currentTarget.value) }, replace: true })}>{DEPTHS.map((each) => <option key={each} value={each}>{t("thread.links", { count: each })}</option>)}</select></label>
          <span className="tl-soft tl-small">{t("thread.touched", { count: others.length })}{impact.truncated ? ` ${t("thread.truncated")}` : ""}</span>
        </div>
      </header>
      {others.length === 0 ? <section className="tl-sheet tl-sheet--padded"><p>{t("thread.touchesNothing")}</p></section> : <><section className="tl-sheet tl-impact__sheet"><ImpactGraph impact={impact} /></section><Distances projectId={projectId} things={others} depth={depth} /></>}
    </div>
  )
}

function Distances({ projectId, things, depth }: { readonly projectId: ProjectId; readonly things: Impact["things"]; readonly depth: number }) {
  return [...Map.groupBy(things, ({ distance }) => distance)].map(([distance, own]) => (
    <section key={distance} className="tl-sheet tl-sheet--padded" aria-labelledby={`impact-${distance}`}>
      <h2 id={`impact-${distance}`}>{t("thread.away", { count: distance })} <span className="tl-soft tl-small">{own.length}</span></h2>
      {[...Map.groupBy(own, ({ kind }) => kind)].map(([kind, some]) => (
        <div key={kind}>
          <h3 className="tl-thread__how">{isArtefactKind(kind) ? kindWords(kind).many : kind === "task" ? t("thread.tasks") : t("thread.files")}</h3>
          <ul className="tl-thread tl-impact__list">{some.map((thing) => <li key={thing.id}><ThingLink projectId={projectId} thing={thing} />{isArtefactKind(thing.kind) && <StateMark kind={thing.kind} state={thing.state} />}<Link to="/projects/$projectId/impact" params={{ projectId }} search={{ thing: thing.id, depth }} className="tl-target tl-impactlink">{t("thread.centreHere")}<span className="tl-hidden">: {thing.key}</span></Link></li>)}</ul>
        </div>
      ))}
    </section>
  ))
}
