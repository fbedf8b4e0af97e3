// The plan: grid and timeline.

import { getRouteApi } from "@tanstack/react-router"
import { useEffect } from "react"
import type { TaskId } from "@throughline/plan"
import { usePageTitle } from "../../../app/page-title.ts"
import { t } from "../../../i18n/catalogue.ts"
import { firstTab } from "../panel/first-tab.ts"
import type { PanelTab } from "../view/panel-tabs.ts"
import { useDesk } from "../view/use-desk.ts"
import { PlanWorkbench } from "./plan-workbench.tsx"
import { WithDesk } from "./with-desk.tsx"

const route = getRouteApi("/signed-in/projects/$projectId/plan")

export default function PlanPage() {
  const { projectId } = route.useParams()
  const { task, tab } = route.useSearch()
  usePageTitle(t("plan.title"))
  return (
    <WithDesk projectId={projectId} page="plan">
      <OpenAsked task={task} tab={tab} />
      <PlanWorkbench />
    </WithDesk>
  )
}

/** An address can name a task: it is shown, with its panel. Who reports on it finds that first. */
function OpenAsked({ task, tab }: { readonly task: string | undefined; readonly tab: PanelTab | undefined }) {
  const desk = useDesk()
  useEffect(() => {
    if (task === undefined || !isTaskId(task) || !desk.now.plan.task.has(task)) return
    desk.view.set({ panel: tab ?? firstTab(desk, task), why: null })
    // The split view says how to bring a row into sight once it is there.
    const frame = requestAnimationFrame(() => desk.reveal(task))
    return () => cancelAnimationFrame(frame)
  }, [desk, task, tab])
  return null
}

function isTaskId(text: string): text is TaskId {
  return text.startsWith("tsk_")
}
