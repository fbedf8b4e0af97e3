// Menus of commands: what concerns the plan as a whole, and how it leaves the page.

import { Button, Menu } from "@mantine/core"
import { IconChevronDown } from "@tabler/icons-react"
import { t } from "../../../i18n/catalogue.ts"
import { shortcutText } from "../../../app/shortcut.ts"
import { planCommand } from "../commands/all-commands.ts"
import { useDesk, useView } from "../view/use-desk.ts"

const MENUS = {
  plan: ["plan.settings", "plan.calendars", "plan.resources", "plan.baselines", "plan.recurring", "plan.check", "plan.estimates", "plan.levelResources", "plan.clearLevelling", "plan.simulate"],
  export: ["plan.print", "plan.exportPng", "plan.exportSvg", "plan.export.pdf", "plan.export.mspdi", "plan.export.csv", "plan.export.ics", "plan.export.json"],
} as const

export function CommandMenu({ kind }: { readonly kind: keyof typeof MENUS }) {
  const desk = useDesk()
  useView((view) => view.selected)
  // Who may not change the plan is not shown what they may not do.
  const offered = MENUS[kind].map(planCommand).filter(({ isEnabled }) => desk.rights.edit || isEnabled(desk))
  return (
    <Menu position="bottom-start" shadow="md" width={250} withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button variant="subtle" color="gray" c="var(--ink)" size="compact-sm" rightSection={<IconChevronDown size={14} aria-hidden />}>{t(`plan.menu.${kind}`)}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {offered.map(({ id, label, icon: Icon, shortcut, isEnabled, perform }) => (
          <Menu.Item key={id} leftSection={<Icon size={16} />} disabled={!isEnabled(desk)} onClick={() => perform(desk)} rightSection={shortcut === undefined ? null : <span className="tl-small tl-soft tl-keys">{shortcutText(shortcut)}</span>}>
            {label()}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
