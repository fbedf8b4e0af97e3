// Search, and the conditions of a list as words that can be changed or taken away.

import { Button, CloseButton, Popover, TextInput } from "@mantine/core"
import { useDebouncedCallback } from "@mantine/hooks"
import { IconFilterPlus, IconSearch } from "@tabler/icons-react"
import { useState } from "react"
import { t } from "../../../i18n/catalogue.ts"
import type { ProjectId } from "../../projects/index.ts"
import type { ValueWorld } from "../values/value-text.ts"
import type { ShownField } from "../words/shown-field.ts"
import { ConditionForm } from "./condition-form.tsx"
import { conditionText, withCondition, withoutCondition } from "./filter.ts"
import type { Condition } from "./filter.ts"
import { FieldMenu } from "./field-menu.tsx"

export interface FilterBarProps {
  readonly projectId: ProjectId
  readonly fields: readonly ShownField[]
  readonly filter: readonly Condition[]
  readonly onFilter: (filter: readonly Condition[]) => void
  readonly search: string
  readonly onSearch: (text: string) => void
  readonly world: ValueWorld
}

export const SEARCH_ID = "artefact-search"
const TYPING_MS = 200

export function FilterBar(props: FilterBarProps) {
  const { fields, filter, onFilter, search, world, projectId } = props
  return (
    <>
      <SearchField key={search === "" ? "empty" : "said"} search={search} onSearch={props.onSearch} />
      {filter.map((condition, at) => {
        const shown = fields.find(({ name }) => name === condition.field)
        // A field that has been archived since: the condition can only be taken away.
        const text = shown === undefined ? condition.field : conditionText(shown, condition, world)
        return <Chip key={`${condition.field}-${at}-${JSON.stringify(condition)}`} text={text} onRemove={() => onFilter(withoutCondition(filter, at))} {...(shown === undefined ? {} : { form: (close: () => void) => <ConditionForm {...{ projectId, shown, world }} initial={condition} onDone={(next) => { close(); onFilter(withCondition(filter, at, next)) }} /> })} />
      })}
      <AddCondition {...props} />
    </>
  )
}

function SearchField({ search, onSearch }: { readonly search: string; readonly onSearch: (text: string) => void }) {
  const [typed, setTyped] = useState(search)
  const ask = useDebouncedCallback(onSearch, { delay: TYPING_MS, flushOnUnmount: true })
  return <TextInput id={SEARCH_ID} type="search" size="xs" className="tl-list__search" aria-label={t("artefact.search")} placeholder={t("artefact.search")} leftSection={<IconSearch size={14} aria-hidden="true" />} value={typed} onChange={(event) => { setTyped(event.currentTarget.value); ask(event.currentTarget.value.trim()) }} />
}

function Chip({ text, form, onRemove }: { readonly text: string; readonly form?: (close: () => void) => React.ReactNode; readonly onRemove: () => void }) {
  const [open, setOpen] = useState(false)
  return (
    <span className="tl-chip">
      <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus returnFocus>
        <Popover.Target><button type="button" className="tl-chip__text" aria-expanded={open} disabled={form === undefined} onClick={() => setOpen(!open)}>{text}</button></Popover.Target>
        <Popover.Dropdown>{form?.(() => setOpen(false))}</Popover.Dropdown>
      </Popover>
      <CloseButton size={24} iconSize={13} aria-label={t("artefact.filterRemove", { text })} onClick={onRemove} />
    </span>
  )
}

function AddCondition({ projectId, fields, filter, onFilter, world }: FilterBarProps) {
  const [open, setOpen] = useState(false)
  const [field, setField] = useState<ShownField | null>(null)
  const toggle = () => {
    setField(null)
    setOpen(!open)
  }
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus returnFocus>
      <Popover.Target><Button size="xs" variant="subtle" aria-expanded={open} leftSection={<IconFilterPlus size={15} aria-hidden="true" />} onClick={toggle}>{t("artefact.filterAdd")}</Button></Popover.Target>
      <Popover.Dropdown>
        {field === null
          ? <FieldMenu label={t("artefact.filterAdd")} fields={fields.filter(({ name }) => name !== "title" && name !== "number")} onPick={setField} />
          : <ConditionForm {...{ projectId, world }} shown={field} initial={null} onDone={(condition) => { setOpen(false); onFilter(withCondition(filter, null, condition)) }} />}
      </Popover.Dropdown>
    </Popover>
  )
}
