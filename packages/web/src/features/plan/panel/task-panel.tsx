// Everything about one task, in tabs beside the plan. Fields use the same reading and the same commands as the cells.

import { CloseButton, Tabs } from "@mantine/core"
import { lazy, Suspense } from "react"
import type { ComponentType } from "react"
import { t } from "../../../i18n/catalogue.ts"
import { taskName } from "../rows/task-name.ts"
import { useDesk, usePlanNow, useView } from "../view/use-desk.ts"
import { PANEL_TABS } from "../view/panel-tabs.ts"
import type { PanelTab } from "../view/panel-tabs.ts"
import { isProjectId } from "../store/project-id.ts"
import { DatesTab } from "./dates-tab.tsx"
import { DiscussionTab } from "./discussion-tab.tsx"
import { GeneralTab } from "./general-tab.tsx"
import { HistoryTab } from "./history-tab.tsx"
import { LinksTab } from "./links-tab.tsx"
import { NotesTab } from "./notes-tab.tsx"
import { ProgressTab } from "./progress-tab.tsx"
import { ResourcesTab } from "./resources-tab.tsx"
import type { TabProps } from "./tab-props.ts"

const TaskServes = lazy(() => import("../../thread/task-serves.tsx"))

const TABS: Readonly<Record<PanelTab, ComponentType<TabProps>>> = {
  general: GeneralTab, dates: DatesTab, links: LinksTab, resources: ResourcesTab, progress: ProgressTab, notes: NotesTab, discussion: DiscussionTab, history: HistoryTab,
}

export function TaskPanel({ tab }: { readonly tab: PanelTab }) {
  const desk = useDesk()
  const { plan, schedule } = usePlanNow()
  const cursor = useView((view) => view.cursor)
  const id = cursor?.taskId ?? null
  const task = id === null ? undefined : plan.task.get(id)
  const dates = id === null ? undefined : schedule.task.get(id)
  const Content = TABS[tab]
  return (
    <aside className="tl-plan-panel" aria-label={t("plan.panel.label")}>
      <header className="tl-plan-panelhead">
        <h2 className="tl-clip">{task === undefined ? t("plan.panel.label") : `${schedule.wbs.get(task.id) ?? ""} ${taskName(task)}`}</h2>
        <CloseButton aria-label={t("action.close")} onClick={() => desk.view.set({ panel: null })} />
      </header>
      {task !== undefined && isProjectId(desk.projectId) && <Suspense fallback={null}><TaskServes projectId={desk.projectId} taskId={task.id} /></Suspense>}
      {task === undefined || dates === undefined ? <p className="tl-plan-panelbody tl-soft">{t("plan.panel.choose")}</p> : (
        <Tabs value={tab} onChange={(value) => desk.view.set({ panel: PANEL_TABS.find((each) => each === value) ?? "general" })} keepMounted={false}>
          <Tabs.List>{PANEL_TABS.map((each) => <Tabs.Tab key={each} value={each} px={8} py={6}>{t(`plan.panel.${each}`)}</Tabs.Tab>)}</Tabs.List>
          <Tabs.Panel value={tab} className="tl-plan-panelbody">
            <Content key={task.id} task={task} dates={dates} summary={schedule.children.has(task.id)} />
          </Tabs.Panel>
        </Tabs>
      )}
    </aside>
  )
}
