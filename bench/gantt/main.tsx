// The plan page alone, over a plan in memory, for measuring and for looking at: ?tasks=10000&view=plan|board|month&scheme=dark&locale=de

import { MantineProvider } from "@mantine/core"
import { ModalsProvider } from "@mantine/modals"
import { Notifications } from "@mantine/notifications"
import { QueryClientProvider } from "@tanstack/react-query"
import { createRoot } from "react-dom/client"
import { digestOfSchedule, instantOf } from "@throughline/plan"
import "@mantine/core/styles.css"
import "@mantine/notifications/styles.css"
import "../../packages/web/src/app/tokens.css"
import "../../packages/web/src/app/base.css"
import "../../packages/web/src/features/plan/plan.css"
import { newKey } from "../../packages/web/src/app/api.ts"
import { queryClient } from "../../packages/web/src/app/query-client.ts"
import { cssVariablesResolver, theme } from "../../packages/web/src/app/theme.ts"
import { loadCatalogue } from "../../packages/web/src/i18n/catalogue.ts"
import { Board } from "../../packages/web/src/features/plan/board/board.tsx"
import { MonthView } from "../../packages/web/src/features/plan/month/month-view.tsx"
import { openDialog } from "../../packages/web/src/features/plan/dialogs/open-dialog.ts"
import { PlanWorkbench } from "../../packages/web/src/features/plan/pages/plan-workbench.tsx"
import { MemoryPlanServer } from "../../packages/web/src/features/plan/store/memory-plan-server.ts"
import { PlanStore } from "../../packages/web/src/features/plan/store/plan-store.ts"
import { refusalWords } from "../../packages/web/src/features/plan/store/refusal-words.ts"
import { tellRefusal } from "../../packages/web/src/features/plan/store/tell-refusal.ts"
import { PlanDesk } from "../../packages/web/src/features/plan/view/plan-desk.ts"
import { DeskContext } from "../../packages/web/src/features/plan/view/use-desk.ts"
import { ViewStore } from "../../packages/web/src/features/plan/view/view-store.ts"
import { performShortcut } from "../../packages/web/src/app/commands.ts"
import { toast } from "../../packages/web/src/app/toasts.ts"
import type { BenchWindow } from "./bench-window.ts"
import { samplePlan } from "./sample-plan.ts"

const asked = new URLSearchParams(location.search)
const scheme = asked.get("scheme") === "dark" ? "dark" : "light"
const locale = asked.get("locale") === "de" ? "de" : "en"
document.documentElement.setAttribute("data-mantine-color-scheme", scheme)
await loadCatalogue(locale)
addEventListener("keydown", performShortcut)

const VIEWS = { plan: PlanWorkbench, board: Board, month: MonthView }
const View = VIEWS[asked.get("view") === "board" ? "board" : asked.get("view") === "month" ? "month" : "plan"]

const plan = samplePlan(Number(asked.get("tasks") ?? 300), asked.get("chained") !== null)
// Answers after the frame that is measured, as a server elsewhere would.
const server = new MemoryPlanServer(plan, "usr_me", null, Number(asked.get("tasks")) > 2_000 ? 400 : 0)
const store = new PlanStore({
  server, userId: "usr_me", drafts: null, newKey, now: () => Date.now(), digest: ({ schedule }) => digestOfSchedule(schedule),
  onProblem: (problem) => toast.problem(problem), onRefused: () => undefined, onMismatch: () => toast.done("mismatch"),
})
const rights = { edit: true, progress: true, baseline: true, cost: true, export: true, comment: true, attach: true }
const desk = new PlanDesk({
  projectId: "prj_bench", store, view: new ViewStore(null), rights, userId: "usr_me", today: instantOf(2026, 11, 18, 600), language: locale,
  tellRefusal: (error, now) => tellRefusal(refusalWords(error, now)),
})
declare global {
  interface Window {
    throughline: BenchWindow
  }
}
await store.load()
const dataThere = performance.now()
window.throughline = { desk, store, dataThere, firstBars: 0, openDialog }
if (asked.get("baseline") !== null) desk.view.set({ baselineId: "bsl_1" })
const root = document.getElementById("root")
if (root !== null) {
  createRoot(root).render(
    <QueryClientProvider client={queryClient}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} forceColorScheme={scheme}>
        <ModalsProvider>
          <Notifications />
          <DeskContext value={desk}>
            <main style={{ height: "100vh", display: "flex", flexDirection: "column" }}><View /></main>
          </DeskContext>
        </ModalsProvider>
      </MantineProvider>
    </QueryClientProvider>,
  )
}

/** The first bars are there when a drawn canvas has been put on the screen. */
function watchFirstBars(): void {
  const canvas = document.querySelector<HTMLCanvasElement>(".tl-plan-canvas")
  if (canvas === null || canvas.width < 301) return void requestAnimationFrame(watchFirstBars)
  const after = new MessageChannel()
  after.port1.addEventListener("message", () => (window.throughline.firstBars = performance.now()))
  after.port1.start()
  requestAnimationFrame(() => after.port2.postMessage(null))
}
watchFirstBars()
