// The board: the same tasks by their state.

import { getRouteApi } from "@tanstack/react-router"
import { usePageTitle } from "../../../app/page-title.ts"
import { t } from "../../../i18n/catalogue.ts"
import { Board } from "../board/board.tsx"
import { WithDesk } from "./with-desk.tsx"

const route = getRouteApi("/signed-in/projects/$projectId/board")

export default function BoardPage() {
  const { projectId } = route.useParams()
  usePageTitle(t("plan.board.title"))
  return <WithDesk projectId={projectId} page="board"><Board /></WithDesk>
}
