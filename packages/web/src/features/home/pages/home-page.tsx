// My work: my tasks with quick progress, who mentioned me, my projects.

import { useQuery } from "@tanstack/react-query"
import { lazy, Suspense, useState } from "react"
import { ButtonLink } from "../../../app/links.tsx"
import { useNow } from "../../../app/now.ts"
import { PageLoading } from "../../../app/page-loading.tsx"
import { usePageTitle } from "../../../app/page-title.ts"
import { useMay, useMe } from "../../../app/session.ts"
import { t } from "../../../i18n/catalogue.ts"
import { formatCivil, todayIn } from "../../../i18n/format-date.ts"
import { MentionList } from "../parts/mention-list.tsx"
import { MyProjects } from "../parts/my-projects.tsx"
import { TaskEntry } from "../parts/task-entry.tsx"
import { groupTasks } from "../task-groups.ts"
import type { TaskGroup } from "../task-groups.ts"
import { myApprovalsQuery, workQuery } from "../work-query.ts"
import "../home.css"

/** With the answer form and what belongs to it; the page does not wait for it. */
const MyApprovals = lazy(() => import("../parts/my-approvals.tsx"))
const ProjectsGlance = lazy(() => import("../parts/projects-glance.tsx"))
const MyArtefacts = lazy(() => import("../parts/my-artefacts.tsx"))

export default function HomePage() {
  const me = useMe()
  const work = useQuery({ ...workQuery, throwOnError: true })
  // Asked for together with the rest, not after it.
  const asked = useQuery(myApprovalsQuery)
  usePageTitle(t("nav.home"))
  const today = todayIn(me.timeZone, useNow())
  const groups = groupTasks(work.data?.tasks ?? [], today)
  const hasTasks = groups.some(({ name }) => name !== "done")
  const approvals = asked.data ?? []
  const isFree = !hasTasks && approvals.length === 0 && work.data?.artefacts.length === 0
  return (
    <main id="content" className="tl-page">
      <div className="tl-page__head">
        <h1>{t("home.title")}</h1>
        <span className="tl-soft">{formatCivil(today, "long")}</span>
      </div>
      {work.data === undefined ? <PageLoading /> : (
        <div className="tl-columns">
          <div className="tl-stack">
            {approvals.length > 0 && <Suspense fallback={null}><MyApprovals approvals={approvals} /></Suspense>}
            {isFree && asked.isFetched && <NothingToDo hasProjects={work.data.projects.length > 0} />}
            <Groups groups={groups} />
            {!hasTasks && work.data.projects.length > 0 && <Suspense fallback={null}><ProjectsGlance projects={work.data.projects} /></Suspense>}
            {work.data.artefacts.length > 0 && <Suspense fallback={null}><MyArtefacts artefacts={work.data.artefacts} besides={hasTasks} /></Suspense>}
          </div>
          <div className="tl-stack">
            <MentionList mentions={work.data.mentions} />
            <MyProjects projects={work.data.projects} />
          </div>
        </div>
      )}
    </main>
  )
}

function Groups({ groups }: { readonly groups: readonly TaskGroup[] }) {
  const [showDone, setShowDone] = useState(false)
  return groups.map((group) => (
    <section key={group.name} aria-labelledby={`group-${group.name}`} className="tl-stack tl-stack--tight">
      <div className="tl-line">
        <h2 id={`group-${group.name}`} className={group.name === "late" ? "tl-home__late" : undefined}>{t(`home.group.${group.name}`)} <span className="tl-soft">{group.tasks.length}</span></h2>
        {group.name === "done" && <button type="button" className="tl-home__fold" aria-expanded={showDone} onClick={() => setShowDone(!showDone)}>{t(showDone ? "home.hideDone" : "home.showDone")}</button>}
      </div>
      {(group.name !== "done" || showDone) && <ul className="tl-sheet tl-home__tasks">{group.tasks.map((task) => <TaskEntry key={task.id} task={task} />)}</ul>}
    </section>
  ))
}

function NothingToDo({ hasProjects }: { readonly hasProjects: boolean }) {
  const mayCreate = useMay("projects.create")
  return (
    <section className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight">
      <h2>{t(hasProjects ? "home.freeTitle" : "home.emptyTitle")}</h2>
      <p>{t(hasProjects ? "home.freeBody" : "home.emptyBody")}</p>
      <div className="tl-line">
        {mayCreate && !hasProjects && <ButtonLink to="/projects/new">{t("nav.newProject")}</ButtonLink>}
        <ButtonLink to="/projects" variant="default">{t("home.allProjects")}</ButtonLink>
      </div>
    </section>
  )
}
