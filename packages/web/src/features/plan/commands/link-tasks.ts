// Links the chosen tasks one after another, finish to start, in the order of the rows.

import { IconLink } from "@tabler/icons-react"
import { t } from "../../../i18n/catalogue.ts"
import { mayEdit } from "./plan-user-command.ts"
import type { PlanUserCommand } from "./plan-user-command.ts"

export const linkTasks: PlanUserCommand = {
  id: "plan.link", label: () => t("plan.command.link"), icon: IconLink, shortcut: "mod+F2",
  isEnabled: (desk) => mayEdit(desk) && desk.chosen.length > 1,
  perform: (desk) => {
    const ids = desk.chosen
    const links = ids.slice(1).flatMap((successorId, index) => {
      const predecessorId = ids[index]
      return predecessorId === undefined ? [] : [{ predecessorId, successorId, kind: "FS" as const }]
    })
    desk.run([{ name: "linkTasks", args: { links } }], t("plan.label.link", { count: links.length }))
  },
}
