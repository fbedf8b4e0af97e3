// The toolbar of the plan page. What does not fit on a narrow screen is in the menu behind it and in the palette.

import { t } from "../../../i18n/catalogue.ts"
import { useDesk, usePlanNow, useView } from "../view/use-desk.ts"
import { CommandButton } from "./command-button.tsx"
import { CommandMenu } from "./command-menu.tsx"
import { FilterControls } from "./filter-controls.tsx"
import { PaneChoice } from "./pane-choice.tsx"
import { SavingState } from "./saving-state.tsx"
import { ViewMenu } from "./view-menu.tsx"

const EDITING = ["plan.addTask", "plan.addMilestone", "plan.delete"] as const
const OUTLINE = ["plan.outdent", "plan.indent", "plan.link", "plan.unlink"] as const
const ZOOM = ["plan.zoomOut", "plan.zoomIn", "plan.zoomToFit", "plan.goToToday"] as const
const SHOWN = ["plan.show.critical", "plan.histogram"] as const
const ABOUT = ["plan.explain", "plan.openTask"] as const

export function PlanToolbar() {
  const desk = useDesk()
  const { undoLabel, redoLabel } = usePlanNow()
  useView((view) => view)
  // Who may not change the plan is not shown what they may not do.
  const editor = desk.rights.edit
  return (
    <div className={`tl-plan-toolbar tl-no-print${editor ? " is-editor" : ""}`} role="toolbar" aria-label={t("plan.toolbar.label")}>
      {editor && <span className="tl-plan-tools">
        <CommandButton id="plan.undo" hint={undoLabel === null ? null : t("plan.undo", { label: undoLabel })} />
        <CommandButton id="plan.redo" hint={redoLabel === null ? null : t("plan.redo", { label: redoLabel })} />
      </span>}
      {editor && <Tools ids={EDITING} />}
      {editor && <Tools ids={OUTLINE} wide />}
      <Tools ids={ZOOM} />
      <Tools ids={SHOWN} wide />
      <Tools ids={ABOUT} />
      <span className="tl-plan-tools">
        <ViewMenu />
        <CommandMenu kind="plan" />
        <CommandMenu kind="export" />
      </span>
      <PaneChoice />
      <FilterControls />
      <SavingState />
    </div>
  )
}

/** `wide`: left to the menus where there is little room. */
function Tools({ ids, wide = false }: { readonly ids: readonly string[]; readonly wide?: boolean }) {
  return <span className={`tl-plan-tools${wide ? " is-wide" : ""}`}>{ids.map((id) => <CommandButton key={id} id={id} />)}</span>
}
