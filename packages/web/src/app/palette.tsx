// The command palette: commands of this page and of the application first, then what the server finds by name.
// A combobox whose list is always open, so that screen readers hear which entry is active.

import { CloseButton, Combobox, Modal, TextInput, useCombobox } from "@mantine/core"
import { IconSearch } from "@tabler/icons-react"
import { useEffect, useRef, useState } from "react"
import { t } from "../i18n/catalogue.ts"
import { shortcutText, useCommands } from "./commands.ts"
import { matching } from "./palette-matching.ts"
import { useFound } from "./palette-search.ts"
import type { PaletteEntry, PaletteGroup } from "./palette-search.ts"
import type { PaletteOpeningProps } from "./palette-opening.tsx"
import { takeFocus } from "./take-focus.ts"
import "./palette.css"

export default function Palette({ query, onQuery, onClose }: PaletteOpeningProps) {
  const commands = useCommands().filter((command) => command.enabled !== false && command.id !== "app.palette")
  const found = useFound(query)
  const groups: readonly PaletteGroup[] = [...byGroup(matching(commands, query)), ...found.groups]
  const list = useCombobox({ opened: true })
  // The field says which list is its own; it can only once the list is there.
  const [, setDrawn] = useState(false)
  const chooseFirst = () => {
    list.selectFirstOption()
    setDrawn(true)
  }
  const shown = groups.flatMap(({ entries }) => entries)
  const first = shown[0]?.id
  const perform = (id: string) => {
    onClose()
    shown.find((entry) => entry.id === id)?.perform()
  }
  return (
    <Modal opened className="tl-palette" onClose={onClose} withCloseButton={false} size={600} padding={0} yOffset="12vh" centered={false} transitionProps={{ duration: 0 }} attributes={{ content: { "aria-label": t("nav.search") } }}>
      <Combobox store={list} onOptionSubmit={perform}>
        <Combobox.EventsTarget withExpandedAttribute>
          {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role, jsx-a11y/role-has-required-aria-props -- the target around it adds which list is its own and that it is open */}
          <TextInput variant="unstyled" size="md" className="tl-palette__search" data-autofocus ref={takeFocus} role="combobox" aria-label={t("nav.search")} placeholder={t("palette.placeholder")} leftSection={<IconSearch size={18} stroke={1.6} aria-hidden="true" />} rightSection={<CloseButton className="tl-palette__close" aria-label={t("action.close")} onClick={onClose} />} rightSectionPointerEvents="all"
            value={query} onChange={(event) => onQuery(event.currentTarget.value)} onKeyDown={(event) => {
              // The list, always open, keeps Escape from the dialog.
              if (event.key === "Escape") onClose()
            }} />
        </Combobox.EventsTarget>
        <Combobox.Options id="palette-list" className="tl-palette__list" aria-label={t("nav.search")}>
          {groups.map(({ label, entries }) => <Combobox.Group key={label} label={label}>{entries.map((entry) => <Entry key={entry.id} entry={entry} />)}</Combobox.Group>)}
          {shown.length === 0 && <Combobox.Empty>{found.searching ? t("palette.searching") : t("palette.empty")}</Combobox.Empty>}
        </Combobox.Options>
        <FirstChosen key={`${first} ${shown.length}`} choose={chooseFirst} />
      </Combobox>
    </Modal>
  )
}

/** What is found comes later than what was typed: Enter means the first entry until another is chosen. Drawn after the list, so that it is there. */
function FirstChosen({ choose }: { readonly choose: () => void }) {
  const latest = useRef(choose)
  useEffect(() => {
    latest.current()
  }, [])
  return null
}

function Entry({ entry }: { readonly entry: PaletteEntry }) {
  return (
    <Combobox.Option value={entry.id} className="tl-palette__entry">
      <span className="tl-clip">{entry.label}</span>
      {entry.context !== undefined && <span className="tl-soft tl-small tl-clip">{entry.context}</span>}
      {entry.shortcut !== undefined && <kbd>{shortcutText(entry.shortcut)}</kbd>}
    </Combobox.Option>
  )
}

function byGroup(commands: readonly (PaletteEntry & { readonly group?: string })[]): readonly PaletteGroup[] {
  const groups = [...Map.groupBy(commands, (command) => command.group ?? t("palette.page"))].map(([label, entries]) => ({ label, entries }))
  // What this page can do stands before what every page can do.
  const everywhere = [t("palette.goTo"), t("palette.create"), t("keyboard.general"), t("palette.help")]
  return groups.toSorted((a, b) => everywhere.indexOf(a.label) - everywhere.indexOf(b.label))
}
