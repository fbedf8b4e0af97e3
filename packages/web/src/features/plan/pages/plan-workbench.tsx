// The plan page once the plan is there: toolbar, split view, histogram beneath, panel beside.

import { t } from "../../../i18n/catalogue.ts"
import { Histogram } from "../histogram/histogram.tsx"
import { LevelPanel } from "../levelling/level-panel.tsx"
import { SimulationPanel } from "../simulation/simulation-panel.tsx"
import { TaskPanel } from "../panel/task-panel.tsx"
import { PlanToolbar } from "../toolbar/plan-toolbar.tsx"
import { useView } from "../view/use-desk.ts"
import { PlanCheckPanel } from "../check/plan-check-panel.tsx"
import { WhyPanel } from "../why/why-panel.tsx"
import { EmptyPlan } from "./empty-plan.tsx"
import { FindingsBar } from "./findings-bar.tsx"
import { PlanFrame } from "./plan-frame.tsx"
import { SplitView } from "./split-view.tsx"

export function PlanWorkbench() {
  const { panel, why, check, level, simulate, histogramOpen } = useView((view) => view)
  return (
    <PlanFrame>
      <h1 className="tl-hidden">{t("plan.title")}</h1>
      <PlanToolbar />
      <FindingsBar />
      <div className="tl-plan-main">
        <div className="tl-plan-center">
          <SplitView />
          <EmptyPlan />
          {histogramOpen ? <Histogram /> : null}
        </div>
        {why !== null ? <WhyPanel key={`${why.taskId}${why.edge}`} taskId={why.taskId} edge={why.edge} /> : check ? <PlanCheckPanel /> : level ? <LevelPanel /> : simulate ? <SimulationPanel /> : panel !== null ? <TaskPanel tab={panel} /> : null}
      </div>
    </PlanFrame>
  )
}
