// The thread of the project from promise to proof: how far it is whole, and the traceability matrix.

import { getRouteApi, Link } from "@tanstack/react-router"
import { usePageTitle } from "../../../app/page-title.ts"
import { t } from "../../../i18n/catalogue.ts"
import { useArtefactWords } from "../../artefacts/index.ts"
import { usePresence } from "../../live/index.ts"
import { CoveragePanel } from "../coverage/coverage-panel.tsx"
import { MatrixView } from "../matrix/matrix-view.tsx"
import { THREAD_VIEWS } from "./thread-search.ts"
import "../../artefacts/artefacts.css"
import "../../gates/gates.css"
import "../thread.css"

const route = getRouteApi("/signed-in/projects/$projectId/thread")

export default function ThreadPage() {
  useArtefactWords()
  const { projectId } = route.useParams()
  const { show = "coverage" } = route.useSearch()
  usePageTitle(t("room.thread"))
  usePresence(projectId, { page: "thread" })
  return (
    <div className="tl-page tl-threadpage">
      <div className="tl-page__head">
        <div><h1>{t("room.thread")}</h1><p className="tl-soft">{t("thread.lead")}</p></div>
        <nav className="tl-tabs tl-threadtabs" aria-label={t("room.thread")}>{THREAD_VIEWS.map((view) => <Link key={view} to="/projects/$projectId/thread" params={{ projectId }} search={{ show: view }} aria-current={view === show ? "page" : undefined}>{t(`thread.view.${view}`)}</Link>)}</nav>
      </div>
      {show === "coverage" ? <CoveragePanel projectId={projectId} /> : <MatrixView projectId={projectId} />}
    </div>
  )
}
