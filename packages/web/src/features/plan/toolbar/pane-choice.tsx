// On narrow screens one of the two halves is shown.

import { SegmentedControl } from "@mantine/core"
import { t } from "../../../i18n/catalogue.ts"
import { useDesk, useView } from "../view/use-desk.ts"

export function PaneChoice() {
  const desk = useDesk()
  const pane = useView((view) => view.pane)
  return (
    <SegmentedControl
      className="tl-plan-panechoice" size="xs" value={pane} aria-label={t("plan.pane.label")}
      data={[{ value: "grid", label: t("plan.pane.grid") }, { value: "timeline", label: t("plan.pane.timeline") }]}
      onChange={(value) => desk.view.set({ pane: value === "timeline" ? "timeline" : "grid" })}
    />
  )
}
