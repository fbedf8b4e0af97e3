// A button of the toolbar for one command: icon, name and shortcut in its tooltip.

import { ActionIcon, Tooltip } from "@mantine/core"
import { shortcutText } from "../../../app/shortcut.ts"
import { planCommand } from "../commands/all-commands.ts"
import { useDesk } from "../view/use-desk.ts"

export function CommandButton({ id, hint }: { readonly id: string; readonly hint?: string | null }) {
  const desk = useDesk()
  const command = planCommand(id)
  const { icon: Icon, shortcut } = command
  const name = command.label()
  const on = command.isOn?.(desk)
  return (
    <Tooltip label={[hint ?? name, shortcut === undefined ? "" : shortcutText(shortcut)].filter((part) => part !== "").join(" · ")} openDelay={400}>
      <ActionIcon
        variant={on === true ? "light" : "subtle"} color={on === true ? "accent" : "gray"} c={on === true ? "var(--accent)" : "var(--ink)"} size={30} aria-label={hint ?? name}
        {...(on === undefined ? {} : { "aria-pressed": on })} disabled={!command.isEnabled(desk)} onClick={() => command.perform(desk)}
      >
        <Icon size={18} stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  )
}
