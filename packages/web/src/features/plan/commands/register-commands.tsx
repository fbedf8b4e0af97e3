// Hands the commands of the plan page to the palette, the keyboard and the keyboard help.

import { useCommand } from "../../../app/commands.ts"
import { t } from "../../../i18n/catalogue.ts"
import { useDesk, usePlanNow, useView } from "../view/use-desk.ts"
import { PLAN_COMMANDS } from "./all-commands.ts"
import type { PlanUserCommand } from "./plan-user-command.ts"

export function RegisterPlanCommands() {
  return <>{PLAN_COMMANDS.map((command) => <Registered key={command.id} command={command} />)}</>
}

function Registered({ command }: { readonly command: PlanUserCommand }) {
  const desk = useDesk()
  usePlanNow()
  useView((view) => view.selected)
  useView((view) => view.cursor)
  const { id, shortcut, shortcutInGrid } = command
  useCommand({
    id, label: command.label(), group: t("plan.title"), enabled: command.isEnabled(desk), perform: () => command.perform(desk),
    ...(shortcut === undefined ? {} : { shortcut }), ...(shortcutInGrid === undefined ? {} : { shortcutElsewhere: shortcutInGrid }),
  })
  return null
}
