// The desk for components, and the two things they watch: the plan and the view.

import { createContext, useContext, useSyncExternalStore } from "react"
import type { ReadyPlan } from "../store/plan-snapshot.ts"
import type { PlanDesk } from "./plan-desk.ts"
import type { ViewState } from "./view-state.ts"

export const DeskContext = createContext<PlanDesk | null>(null)

export function useDesk(): PlanDesk {
  const desk = useContext(DeskContext)
  if (desk === null) throw new Error("a desk stands around every part of the plan page")
  return desk
}

/** Draws the component again with every change of the plan. */
export function usePlanNow(): ReadyPlan {
  const desk = useDesk()
  useSyncExternalStore(desk.store.subscribe, desk.store.snapshot)
  return desk.now
}

/** Draws the component again when the part of the view changes that it looks at. */
export function useView<Part>(part: (view: ViewState) => Part): Part {
  const { view } = useDesk()
  return useSyncExternalStore(view.subscribe, () => part(view.state()))
}
