// Folds the outline to a level, or opens all of it.

import { IconListTree } from "@tabler/icons-react"
import { t } from "../../../i18n/catalogue.ts"
import { collapsedAtLevel } from "../rows/plan-rows.ts"
import type { PlanUserCommand } from "./plan-user-command.ts"

const LEVELS = [1, 2, 3, 4] as const

export const foldLevels: readonly PlanUserCommand[] = [
  ...LEVELS.map((level): PlanUserCommand => ({
    id: `plan.level${level}`, label: () => t("plan.command.level", { level }), icon: IconListTree,
    isEnabled: () => true, perform: (desk) => desk.view.set({ collapsed: collapsedAtLevel(desk.now.schedule, level) }),
  })),
  {
    id: "plan.levelAll", label: () => t("plan.command.levelAll"), icon: IconListTree,
    isEnabled: () => true, perform: (desk) => desk.view.set({ collapsed: new Set() }),
  },
]
