// The one context menu of grid and timeline, at the pointer or at the cell under the cursor.

import { Menu } from "@mantine/core"
import { Fragment, useSyncExternalStore } from "react"
import { t } from "../../../i18n/catalogue.ts"
import { shortcutText } from "../../../app/shortcut.ts"
import { planCommand } from "../commands/all-commands.ts"
import { useDesk } from "../view/use-desk.ts"
import { gridMenu, onGridMenu, openGridMenu } from "./grid-menu-state.ts"

const GROUPS = [
  ["plan.openTask", "plan.explain"],
  ["plan.addTask", "plan.addMilestone", "plan.duplicate", "plan.delete"],
  ["plan.indent", "plan.outdent", "plan.moveUp", "plan.moveDown"],
  ["plan.link", "plan.unlink"],
  ["plan.progress0", "plan.progress50", "plan.progress100"],
  ["plan.toggleMode", "plan.toggleActive"],
] as const

export function GridMenu() {
  const desk = useDesk()
  const menu = useSyncExternalStore(onGridMenu, gridMenu)
  if (menu === null) return null
  const close = () => {
    openGridMenu(null)
    menu.back()
  }
  return (
    <Menu opened onClose={close} position="bottom-start" shadow="md" width={260} trapFocus returnFocus={false} withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <span className="tl-plan-menu-at" style={{ left: menu.x, top: menu.y }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={t("plan.menu.label")}>
        {GROUPS.map((ids, index) => (
          <Fragment key={ids[0]}>
            {index > 0 && <Menu.Divider />}
            {ids.map((id) => {
              const { label, icon: Icon, shortcut, isEnabled, perform } = planCommand(id)
              return (
                <Menu.Item
                  key={id} leftSection={<Icon size={16} />} disabled={!isEnabled(desk)} rightSection={shortcut === undefined ? null : <span className="tl-small tl-soft">{shortcutText(shortcut)}</span>}
                  onClick={() => {
                    close()
                    perform(desk)
                  }}
                >
                  {label()}
                </Menu.Item>
              )
            })}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
