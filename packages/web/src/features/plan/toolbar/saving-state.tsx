// Whether the server has everything: saved, saving, or offline and kept here.

import { IconCloudCheck, IconCloudOff, IconCloudUp } from "@tabler/icons-react"
import { t } from "../../../i18n/catalogue.ts"
import { hasOwnTasks } from "../store/report-progress.ts"
import { useDesk, usePlanNow } from "../view/use-desk.ts"

const ICONS = { saved: IconCloudCheck, saving: IconCloudUp, offline: IconCloudOff } as const

export function SavingState() {
  const desk = useDesk()
  const { saving, unsent } = usePlanNow()
  if (!desk.rights.edit) return <span className="tl-plan-saving tl-soft tl-small">{t(hasOwnTasks(desk) ? "plan.reportOnly" : "plan.readOnly")}</span>
  const Icon = ICONS[saving]
  return (
    <output className={`tl-plan-saving is-${saving}`}>
      <Icon size={16} stroke={1.7} aria-hidden />
      <span className="tl-small">{t(`plan.saving.${saving}`, { count: unsent })}</span>
    </output>
  )
}
