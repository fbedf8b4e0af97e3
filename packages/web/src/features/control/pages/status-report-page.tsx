// The status of a project at its status date, on one sheet: for the screen, for paper and, as a file, for those who want it by mail.

import { Button } from "@mantine/core"
import { IconDownload, IconPrinter } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { getRouteApi } from "@tanstack/react-router"
import { addressOf, OPERATIONS } from "@throughline/contract"
import { api } from "../../../app/api.ts"
import { useCommand } from "../../../app/commands.ts"
import { PageLoading } from "../../../app/page-loading.tsx"
import { usePageTitle } from "../../../app/page-title.ts"
import { currentLocale, t } from "../../../i18n/catalogue.ts"
import { usePresence } from "../../live/index.ts"
import { ReportSheet } from "../parts/report-sheet.tsx"
import "../control.css"

const route = getRouteApi("/signed-in/projects/$projectId/status-report")

export default function StatusReportPage() {
  const { projectId } = route.useParams()
  const search = route.useSearch()
  usePageTitle(t("room.statusReport"))
  usePresence(projectId, { page: "statusReport" })
  const report = useQuery({ queryKey: ["statusReport", projectId, search.baseline ?? null], queryFn: ({ signal }) => api.statusReportRead({ projectId, ...search }, { signal }), throwOnError: true })
  useCommand({ id: "report.print", label: t("report.print"), perform: () => print() })
  const pdf = addressOf(OPERATIONS.statusReportPdf, { projectId, ...search, locale: currentLocale() }).path
  return (
    <div className="tl-page">
      <div className="tl-page__head tl-no-print">
        <h1>{t("room.statusReport")}</h1>
        <div className="tl-page__actions">
          <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden="true" />} onClick={() => print()}>{t("action.print")}</Button>
          <Button component="a" href={pdf} download variant="default" leftSection={<IconDownload size={16} aria-hidden="true" />}>{t("report.pdf")}</Button>
        </div>
      </div>
      {report.data === undefined ? <PageLoading /> : <ReportSheet projectId={projectId} report={report.data} />}
    </div>
  )
}
