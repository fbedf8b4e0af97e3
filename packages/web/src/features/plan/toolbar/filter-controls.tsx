// Which tasks are shown: by text, and by marks that can be combined.

import { ActionIcon, Indicator, Menu, TextInput } from "@mantine/core"
import { IconFilter, IconSearch } from "@tabler/icons-react"
import { t } from "../../../i18n/catalogue.ts"
import { FILTER_MARKS, isFiltering, NO_FILTER } from "../rows/task-filter.ts"
import { useDesk, useView } from "../view/use-desk.ts"

export function FilterControls() {
  const desk = useDesk()
  const filter = useView((view) => view.filter)
  const marks = FILTER_MARKS.filter((mark) => filter[mark]).length
  return (
    <span className="tl-plan-tools tl-plan-filter">
      <TextInput
        size="xs" w={170} value={filter.text} placeholder={t("plan.filter.text")} aria-label={t("plan.filter.text")} leftSection={<IconSearch size={14} aria-hidden />}
        onChange={(event) => desk.view.set({ filter: { ...filter, text: event.currentTarget.value } })}
        onKeyDown={(event) => event.key === "Escape" && desk.view.set({ filter: NO_FILTER })}
      />
      <Indicator disabled={marks === 0} label={marks} size={16} color="accent">
        <Menu position="bottom-end" shadow="md" width={230} closeOnItemClick={false} withinPortal={false} withInitialFocusPlaceholder={false}>
          <Menu.Target>
            <ActionIcon variant={marks > 0 ? "light" : "subtle"} color={marks > 0 ? "accent" : "gray"} c="var(--ink)" size={30} aria-label={t("plan.filter.label")}><IconFilter size={18} stroke={1.7} /></ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {FILTER_MARKS.map((mark) => (
              <Menu.CheckboxItem key={mark} checked={filter[mark]} onChange={(checked) => desk.view.set({ filter: { ...filter, [mark]: checked } })}>{t(`plan.filter.${mark}`)}</Menu.CheckboxItem>
            ))}
            <Menu.Divider />
            <Menu.Item disabled={!isFiltering(filter)} onClick={() => desk.view.set({ filter: NO_FILTER })}>{t("plan.filter.clear")}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Indicator>
    </span>
  )
}
