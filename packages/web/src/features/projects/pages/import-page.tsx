// What an import would do, before it does it: what will be created, what cannot be carried and why, which dates differ.
// Then the import itself, with progress, and a way to stop it.

import { Alert, Button, Progress, TextInput } from "@mantine/core"
import { IconAlertTriangle } from "@tabler/icons-react"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { getRouteApi, useNavigate } from "@tanstack/react-router"
import { LIMITS } from "@throughline/contract"
import { useEffect, useState } from "react"
import { api } from "../../../app/api.ts"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { ButtonLink } from "../../../app/links.tsx"
import { PageLoading } from "../../../app/page-loading.tsx"
import { usePageTitle } from "../../../app/page-title.ts"
import { t, tOr } from "../../../i18n/catalogue.ts"
import { formatPercent } from "../../../i18n/format-number.ts"
import { importQuery } from "../import/import-query.ts"
import type { ImportReport } from "../import/import-query.ts"
import { Counts, DateDifferences, Findings } from "../import/import-report.tsx"

const route = getRouteApi("/signed-in/imports/$importId")

export default function ImportPage() {
  const { importId } = route.useParams()
  usePageTitle(t("import.title"))
  const answer = useQuery({ ...importQuery(importId), throwOnError: true })
  const report = answer.data
  useOpenWhenDone(report)
  return (
    <main id="content" className="tl-page tl-page--narrow">
      <div className="tl-page__head"><h1>{t("import.title")}</h1>{report !== undefined && <span className="tl-soft">{report.fileName}</span>}</div>
      {report === undefined ? <PageLoading /> : <Report report={report} />}
    </main>
  )
}

function Report({ report }: { readonly report: ImportReport }) {
  switch (report.state) {
    case "reading":
    case "running": return <Working report={report} />
    case "ready": return <Ready report={report} />
    case "failed": return <Failed report={report} />
    case "cancelled": return <div className="tl-stack"><p>{t("import.cancelled")}</p><div><ButtonLink to="/projects/new">{t("import.another")}</ButtonLink></div></div>
    case "done": return <p>{t("import.done")}</p>
  }
}

function Working({ report }: { readonly report: ImportReport }) {
  const cancel = useCancel(report)
  const words = t(report.state === "reading" ? "import.reading" : "import.running")
  return (
    <div className="tl-sheet tl-sheet--padded tl-stack">
      <output>{words} {formatPercent(report.progress)}</output>
      <Progress value={report.progress} aria-label={words} />
      <div><Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>{t("action.cancel")}</Button></div>
    </div>
  )
}

function Ready({ report }: { readonly report: ImportReport }) {
  const queries = useQueryClient()
  const [name, setName] = useState(report.title === "" ? report.fileName.replace(/\.\w+$/, "") : report.title)
  const cancel = useCancel(report)
  const run = useMutation({
    mutationFn: () => api.importRun({ importId: report.id, name }), meta: { shown: true },
    onSuccess: (next) => queries.setQueryData(importQuery(report.id).queryKey, next),
  })
  return (
    <div className="tl-stack">
      <p>{t("import.lead")}</p>
      <Counts report={report} />
      <Findings report={report} />
      <DateDifferences report={report} />
      <form className="tl-sheet tl-sheet--padded tl-stack" onSubmit={(event) => { event.preventDefault(); run.mutate() }}>
        <TextInput label={t("import.name")} value={name} onChange={(event) => setName(event.currentTarget.value)} required maxLength={LIMITS.nameLength} />
        <FormProblem error={run.error} />
        <div className="tl-line">
          <Button type="submit" loading={run.isPending}>{t("import.run")}</Button>
          <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>{t("import.forget")}</Button>
        </div>
      </form>
    </div>
  )
}

function Failed({ report }: { readonly report: ImportReport }) {
  const { error } = report
  const place = [error?.line == null ? "" : t("import.line", { line: error.line }), error?.element == null ? "" : t("import.element", { element: error.element })].filter((each) => each !== "").join(" · ")
  return (
    <div className="tl-stack">
      <Alert color="red" role="alert" icon={<IconAlertTriangle aria-hidden="true" />} title={t(report.counts === null ? "error.fileUnreadable" : "import.notCreated")}>
        {error !== null && <p>{tOr(`import.error.${error.code}`, error.message)}</p>}
        {place !== "" && <p>{place}</p>}
      </Alert>
      <div><ButtonLink to="/projects/new">{t("import.another")}</ButtonLink></div>
    </div>
  )
}

function useCancel(report: ImportReport) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: () => api.importCancel({ importId: report.id }),
    onSuccess: () => {
      queries.removeQueries({ queryKey: importQuery(report.id).queryKey })
      return navigate({ to: "/projects/new" })
    },
  })
}

/** An import that has been done leads to its project. */
function useOpenWhenDone(report: ImportReport | undefined): void {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const projectId = report?.state === "done" ? report.projectId : null
  useEffect(() => {
    if (projectId === null) return
    void queries.invalidateQueries({ queryKey: ["projects"] })
    void navigate({ to: `/projects/${projectId}`, replace: true })
  }, [projectId, navigate, queries])
}
