// How the plan is shown: columns, folding, groups, labels beside bars, slack and links, the baseline drawn as a ghost.

import { Button, Menu } from "@mantine/core"
import { IconChevronDown } from "@tabler/icons-react"
import type { BaselineId } from "@throughline/plan"
import { t } from "../../../i18n/catalogue.ts"
import { columnName } from "../columns/column-words.ts"
import { planCommand } from "../commands/all-commands.ts"
import { foldLevels } from "../commands/fold-levels.ts"
import { useDesk, usePlanNow, useView } from "../view/use-desk.ts"
import type { GroupBy, ViewState } from "../view/view-state.ts"

const GROUPS: readonly GroupBy[] = ["none", "person", "state", "critical"]
const LABELS: readonly ViewState["options"]["labels"][] = ["none", "name", "resources"]

export function ViewMenu() {
  const desk = useDesk()
  const { plan } = usePlanNow()
  const { options, groupBy, baselineId, sort, columns } = useView((view) => view)
  const showBaseline = (id: BaselineId | null) => desk.view.set({ baselineId: id })
  return (
    <Menu position="bottom-start" shadow="md" width={260} closeOnItemClick={false} withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button variant="subtle" color="gray" c="var(--ink)" size="compact-sm" rightSection={<IconChevronDown size={14} aria-hidden />}>{t("plan.menu.view")}</Button>
      </Menu.Target>
      <Menu.Dropdown mah="75vh" style={{ overflowY: "auto" }}>
        <Menu.Item closeMenuOnClick onClick={() => planCommand("plan.columns").perform(desk)}>{t("plan.command.columns")}</Menu.Item>
        <Menu.Divider />
        {["plan.show.critical", "plan.show.slack", "plan.show.links", "plan.show.whiskers"].map((id) => <Choice key={id} on={planCommand(id).isOn?.(desk) ?? false} label={planCommand(id).label()} choose={() => planCommand(id).perform(desk)} />)}
        <Menu.Label>{t("plan.view.labels")}</Menu.Label>
        {LABELS.map((labels) => <Choice key={labels} on={options.labels === labels} label={t(`plan.view.labels.${labels}`)} choose={() => desk.view.set({ options: { ...options, labels } })} />)}
        <Menu.Label>{t("plan.view.baseline")}</Menu.Label>
        <Choice on={baselineId === null} label={t("plan.view.noBaseline")} choose={() => showBaseline(null)} />
        {[...plan.baseline.values()].map(({ id, name, number }) => <Choice key={id} on={baselineId === id} label={name === "" ? t("plan.baseline.number", { number }) : name} choose={() => showBaseline(id)} />)}
        <Menu.Label>{t("plan.view.group")}</Menu.Label>
        {GROUPS.map((each) => <Choice key={each} on={groupBy === each} label={t(`plan.view.group.${each}`)} choose={() => desk.view.set({ groupBy: each })} />)}
        <Menu.Label>{t("plan.view.sort")}</Menu.Label>
        <Choice on={sort === null} label={t("plan.view.unsorted")} choose={() => desk.view.set({ sort: null })} />
        {columns.map(({ id }) => <Choice key={id} on={sort?.column === id} label={columnName(id)} choose={() => desk.view.set({ sort: { column: id, descending: sort?.column === id && !sort.descending } })} />)}
        <Menu.Label>{t("plan.view.outline")}</Menu.Label>
        {foldLevels.map((command) => <Menu.Item key={command.id} onClick={() => command.perform(desk)}>{command.label()}</Menu.Item>)}
      </Menu.Dropdown>
    </Menu>
  )
}

function Choice({ on, label, choose }: { readonly on: boolean; readonly label: string; readonly choose: () => void }) {
  return <Menu.CheckboxItem checked={on} onChange={choose}>{label}</Menu.CheckboxItem>
}
