// Gives a page its desk: loads the plan, shows that it loads or why it cannot, keeps it fresh by live events, and tells
// the others where the reader is.

import { Button } from "@mantine/core"
import type { ProjectPermission } from "@throughline/contract"
import { useEffect, useMemo, useState, useSyncExternalStore } from "react"
import type { ReactNode } from "react"
import { initialsOf } from "../../../app/initials.tsx"
import { PageLoading } from "../../../app/page-loading.tsx"
import { problemWords } from "../../../app/problem-words.ts"
import { useMe } from "../../../app/session.ts"
import { currentLocale, t } from "../../../i18n/catalogue.ts"
import { CLIENT, usePresence, usePresentPeople, useProjectEvents } from "../../live/index.ts"
import { useProject } from "../../projects/index.ts"
import { takeDesk } from "../store/open-desk.ts"
import type { PlanDesk, PlanRights } from "../view/plan-desk.ts"
import { DeskContext, useView } from "../view/use-desk.ts"
import { PeopleContext, peopleByTask } from "../view/use-people.ts"
import "../plan.css"

export function WithDesk({ projectId, page, children }: { readonly projectId: `prj_${string}`; readonly page: string; readonly children: ReactNode }) {
  const desk = useProjectDesk(projectId)
  useProjectEvents(projectId, (event) => {
    if (desk === null) return
    if (event.kind === "plan") void desk.store.heard(event.revision)
    else if (event.kind === "access") void desk.store.heard(null)
    else if (event.kind === "ready") desk.store.wake()
  })
  useEffect(() => {
    if (desk === null) return
    const wake = () => desk.store.wake()
    window.addEventListener("online", wake)
    return () => window.removeEventListener("online", wake)
  }, [desk])
  if (desk === null) return <PageLoading />
  return <DeskContext value={desk}><WhenReady desk={desk} projectId={projectId} page={page}>{children}</WhenReady></DeskContext>
}

function WhenReady({ desk, projectId, page, children }: { readonly desk: PlanDesk; readonly projectId: `prj_${string}`; readonly page: string; readonly children: ReactNode }) {
  const snapshot = useSyncExternalStore(desk.store.subscribe, desk.store.snapshot)
  const cursor = useView((view) => view.cursor)
  usePresence(projectId, { page, taskId: cursor?.taskId ?? null, field: cursor?.column ?? null })
  const people = usePresentPeople(projectId)
  const byTask = useMemo(() => peopleByTask(people.filter(({ client }) => client !== CLIENT).map((person) => ({ ...person, initials: initialsOf(person.name) }))), [people])
  if (snapshot.phase === "loading") return <PageLoading />
  if (snapshot.phase === "failed") {
    return (
      <div className="tl-page" role="alert">
        <h1>{problemWords(snapshot.failure).title}</h1>
        <Button mt="md" onClick={() => void desk.store.load()}>{t("plan.tryAgain")}</Button>
      </div>
    )
  }
  return <PeopleContext value={byTask}>{children}</PeopleContext>
}

function useProjectDesk(projectId: `prj_${string}`): PlanDesk | null {
  const me = useMe()
  const project = useProject(projectId)
  const granted = project.permissions.join()
  const locale = currentLocale()
  const { timeZone } = project
  const wanted = useMemo(() => ({ projectId, userId: me.id, timeZone, language: locale, rights: rightsIn(granted.split(",")) }), [projectId, me.id, timeZone, locale, granted])
  const [desk, setDesk] = useState<PlanDesk | null>(null)
  useEffect(() => {
    const taken = takeDesk(wanted)
    setDesk(taken.desk) // oxlint-disable-line react/set-state-in-effect -- a desk is taken and given back, which drawing must not do
    return taken.giveBack
  }, [wanted])
  return desk
}

function rightsIn(granted: readonly string[]): PlanRights {
  const may = (permission: ProjectPermission) => granted.includes(permission)
  return {
    edit: may("plan.edit"), progress: may("plan.progress"), baseline: may("baseline.edit") && may("plan.edit"), cost: may("cost.read"), export: may("plan.export"),
    comment: may("comment.write"), attach: may("attachment.write"),
  }
}
