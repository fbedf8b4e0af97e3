// Removes the chosen link; or the links between the chosen tasks; of a single task all its links.

import { IconUnlink } from "@tabler/icons-react"
import type { LinkId } from "@throughline/plan"
import { t } from "../../../i18n/catalogue.ts"
import { predecessorsOf, successorsOf } from "../rows/plan-index.ts"
import type { PlanDesk } from "../view/plan-desk.ts"
import { mayEdit } from "./plan-user-command.ts"
import type { PlanUserCommand } from "./plan-user-command.ts"

export const unlinkTasks: PlanUserCommand = {
  id: "plan.unlink", label: () => t("plan.command.unlink"), icon: IconUnlink, shortcut: "mod+shift+F2",
  isEnabled: (desk) => mayEdit(desk) && linksMeant(desk).length > 0,
  perform: (desk) => {
    if (desk.run([{ name: "unlinkTasks", args: { linkIds: linksMeant(desk) } }], t("plan.label.unlink"))) desk.view.set({ selectedLink: null })
  },
}

function linksMeant(desk: PlanDesk): readonly LinkId[] {
  const { selectedLink } = desk.view.state()
  const { plan } = desk.now
  if (selectedLink !== null) return plan.link.has(selectedLink) ? [selectedLink] : []
  const chosen = new Set(desk.chosen)
  const [only] = chosen
  if (chosen.size === 1 && only !== undefined) return [...predecessorsOf(plan, only), ...successorsOf(plan, only)].map((link) => link.id)
  return [...chosen].flatMap((id) => predecessorsOf(plan, id).filter((link) => chosen.has(link.predecessorId)).map((link) => link.id))
}
