// The dialog that is open, in one frame for all.

import { Modal } from "@mantine/core"
import { lazy, Suspense, useSyncExternalStore } from "react"
import { PageLoading } from "../../../app/page-loading.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { BaselinesDialog } from "./baselines-dialog.tsx"
import { CalendarsDialog } from "./calendars-dialog.tsx"
import { ColumnsDialog } from "./columns-dialog.tsx"
import { dialogNow, onDialog, openDialog } from "./open-dialog.ts"
import { RecurringDialog } from "./recurring-dialog.tsx"
import { ResourcesDialog } from "./resources-dialog.tsx"
import { SettingsDialog } from "./settings-dialog.tsx"

const EstimatesDialog = lazy(() => import("../estimates/estimates-dialog.tsx"))

const DIALOGS = { columns: ColumnsDialog, baselines: BaselinesDialog, calendars: CalendarsDialog, resources: ResourcesDialog, recurring: RecurringDialog, settings: SettingsDialog, estimates: EstimatesDialog } as const
const SIZES = { columns: "md", baselines: "lg", calendars: "xl", resources: "80rem", recurring: "md", settings: "lg", estimates: "xl" } as const

export function PlanDialogs() {
  const dialog = useSyncExternalStore(onDialog, dialogNow)
  if (dialog === null) return null
  const Content = DIALOGS[dialog]
  return (
    <Modal opened onClose={() => openDialog(null)} title={dialog === "estimates" ? t("estimates.dialog") : t(`plan.dialog.${dialog}`)} size={SIZES[dialog]} closeButtonProps={{ "aria-label": t("action.close") }} centered={false}>
      <Suspense fallback={<PageLoading />}><Content /></Suspense>
    </Modal>
  )
}
