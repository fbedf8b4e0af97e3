// What the timeline shows beyond the bars: critical path, slack, links, simulated dates.

import { IconArrowsSplit2, IconBrackets, IconFlame, IconLineDashed } from "@tabler/icons-react"
import { t } from "../../../i18n/catalogue.ts"
import type { PlanUserCommand } from "./plan-user-command.ts"

const OPTIONS = [
  { option: "critical", icon: IconFlame }, { option: "slack", icon: IconLineDashed }, { option: "links", icon: IconArrowsSplit2 }, { option: "whiskers", icon: IconBrackets },
] as const

export const showOptions: readonly PlanUserCommand[] = OPTIONS.map(({ option, icon }) => ({
  id: `plan.show.${option}`, label: () => t(`plan.command.show.${option}`), icon,
  isEnabled: () => true,
  isOn: (desk) => desk.view.state().options[option],
  perform: (desk) => {
    const { options } = desk.view.state()
    desk.view.set({ options: { ...options, [option]: !options[option] } })
  },
}))
