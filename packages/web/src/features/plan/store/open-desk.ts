// Opens the plan of a project: store, view and desk together. One desk per project is kept while any of its pages is
// shown, so that plan, board and calendar are views of the same edits.

import { dayFromIso, digestOfSchedule, instantOfDay } from "@throughline/plan"
import type { UserId } from "@throughline/plan"
import { newKey } from "../../../app/api.ts"
import { toast } from "../../../app/toasts.ts"
import { t } from "../../../i18n/catalogue.ts"
import { todayIn } from "../../../i18n/format-date.ts"
import { PlanDesk } from "../view/plan-desk.ts"
import type { PlanRights } from "../view/plan-desk.ts"
import { ViewStore } from "../view/view-store.ts"
import { apiPlanServer } from "./api-plan-server.ts"
import { draftsOf } from "./drafts.ts"
import { PlanStore } from "./plan-store.ts"
import { refusalWords } from "./refusal-words.ts"
import { tellRefusal } from "./tell-refusal.ts"

export interface DeskWanted {
  readonly projectId: `prj_${string}`
  readonly userId: UserId
  readonly timeZone: string
  readonly language: "en" | "de"
  readonly rights: PlanRights
}

interface KeptDesk {
  readonly key: string
  readonly desk: PlanDesk
  users: number
}

let kept: KeptDesk | null = null
/** Between two pages of a project nobody uses the desk for a moment. */
const LINGER_MS = 4_000

/** Returns the desk, and how to give it back. */
export function takeDesk(wanted: DeskWanted): { readonly desk: PlanDesk; readonly giveBack: () => void } {
  const key = JSON.stringify(wanted)
  if (kept?.key !== key) {
    kept?.desk.store.close()
    kept = { key, desk: makeDesk(wanted), users: 0 }
  }
  const mine = kept
  mine.users += 1
  const giveBack = (): void => {
    mine.users -= 1
    setTimeout(() => {
      if (mine.users > 0) return
      mine.desk.store.close()
      if (kept === mine) kept = null
    }, LINGER_MS)
  }
  return { desk: mine.desk, giveBack }
}

function makeDesk({ projectId, userId, timeZone, language, rights }: DeskWanted): PlanDesk {
  const store = new PlanStore({
    server: apiPlanServer(projectId), userId, drafts: draftsOf(projectId, userId), newKey, now: () => Date.now(), digest: ({ schedule }) => digestOfSchedule(schedule),
    onProblem: (problem) => toast.problem(problem),
    onRefused: ({ edit, error }) => {
      const snapshot = store.snapshot()
      const why = error === null || snapshot.phase !== "ready" ? t("plan.refused.other") : refusalWords(error, snapshot.plan)
      tellRefusal(t("plan.store.refused", { label: edit.label, why }))
    },
    onMismatch: () => toast.done(t("plan.store.mismatch")),
  })
  void store.load()
  return new PlanDesk({
    projectId, store, view: new ViewStore(projectId), rights, userId, language, today: civilNow(timeZone),
    tellRefusal: (error, plan) => tellRefusal(refusalWords(error, plan)),
  })
}

/** Now as the clocks of the project's zone show it. */
function civilNow(timeZone: string): number {
  const now = Date.now()
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(now)
  const [hours = 0, minutes = 0] = clock.split(":").map(Number)
  return instantOfDay(dayFromIso(todayIn(timeZone, now)) ?? 0, hours * 60 + minutes)
}
