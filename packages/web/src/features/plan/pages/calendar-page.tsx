// The calendar: the same tasks month by month.

import { getRouteApi } from "@tanstack/react-router"
import { usePageTitle } from "../../../app/page-title.ts"
import { t } from "../../../i18n/catalogue.ts"
import { MonthView } from "../month/month-view.tsx"
import { WithDesk } from "./with-desk.tsx"

const route = getRouteApi("/signed-in/projects/$projectId/calendar")

export default function CalendarPage() {
  const { projectId } = route.useParams()
  usePageTitle(t("plan.month.title"))
  return <WithDesk projectId={projectId} page="calendar"><MonthView /></WithDesk>
}
