// How the list is arranged: grouping, and which columns stand in which order.

import { ActionIcon, Button, Checkbox, NativeSelect, Popover } from "@mantine/core"
import { IconAdjustmentsHorizontal, IconArrowDown, IconArrowUp } from "@tabler/icons-react"
import { t } from "../../../i18n/catalogue.ts"
import type { ShownField } from "../words/shown-field.ts"

export interface ViewMenuProps {
  /** All that can be a column. */
  readonly fields: readonly ShownField[]
  readonly columns: readonly string[]
  readonly onColumns: (columns: readonly string[]) => void
  readonly group: string | null
  readonly onGroup: (group: string | null) => void
}

const GROUPING = new Set(["choice", "person", "score", "boolean", "date", "role", "artefact", "line"])

export function ViewMenu({ fields, columns, onColumns, group, onGroup }: ViewMenuProps) {
  const groups = fields.filter(({ field, name }) => GROUPING.has(field.type) && name !== "title")
  const shown = columns.flatMap((name) => fields.find((field) => field.name === name) ?? [])
  const hidden = fields.filter(({ name, field }) => !columns.includes(name) && field.type !== "rows" && name !== "title" && name !== "number")
  const swap = (at: number, other: number) => onColumns(columns.map((name, index) => columns[index === at ? other : index === other ? at : index] ?? name))
  return (
    <Popover position="bottom-end" trapFocus returnFocus width={340}>
      <Popover.Target><Button size="xs" variant="subtle" leftSection={<IconAdjustmentsHorizontal size={15} aria-hidden="true" />}>{t("artefact.arrange")}</Button></Popover.Target>
      <Popover.Dropdown>
        <div className="tl-stack tl-stack--tight">
          <NativeSelect size="xs" label={t("artefact.groupBy")} value={group ?? ""} data={[{ value: "", label: t("artefact.groupNot") }, ...groups.map(({ name, label }) => ({ value: name, label }))]} onChange={(event) => onGroup(event.currentTarget.value === "" ? null : event.currentTarget.value)} />
          <strong className="tl-small">{t("artefact.columns")}</strong>
          <ul className="tl-columnlist">
            {shown.map(({ name, label }, at) => (
              <li key={name}>
                <Checkbox size="xs" checked label={label} onChange={() => onColumns(columns.filter((each) => each !== name))} />
                <ActionIcon size={24} variant="subtle" disabled={at === 0} aria-label={t("artefact.columnUp", { column: label })} onClick={() => swap(at, at - 1)}><IconArrowUp size={14} /></ActionIcon>
                <ActionIcon size={24} variant="subtle" disabled={at === shown.length - 1} aria-label={t("artefact.columnDown", { column: label })} onClick={() => swap(at, at + 1)}><IconArrowDown size={14} /></ActionIcon>
              </li>
            ))}
            {hidden.map(({ name, label }) => <li key={name}><Checkbox size="xs" checked={false} label={label} onChange={() => onColumns([...columns, name])} /></li>)}
          </ul>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
