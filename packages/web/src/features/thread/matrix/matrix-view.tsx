// The traceability matrix: which rows are joined with which columns, directly or over the thread; what is not joined can be joined here.

import { Checkbox } from "@mantine/core"
import { useInfiniteQuery } from "@tanstack/react-query"
import { getRouteApi, useNavigate } from "@tanstack/react-router"
import { useEffect, useMemo, useState } from "react"
import { PageLoading } from "../../../app/page-loading.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { isArtefactKind, kindWords } from "../../artefacts/index.ts"
import type { ProjectId } from "../../projects/project-query.ts"
import { matrixQuery } from "../thread-query.ts"
import type { MatrixKind } from "../thread-query.ts"
import { CellDetail } from "./cell-detail.tsx"
import { joinedPages } from "./joined-pages.ts"
import { MatrixGrid } from "./matrix-grid.tsx"
import type { CellAt } from "./matrix-grid.tsx"

const route = getRouteApi("/signed-in/projects/$projectId/thread")

/** Kinds of the thread from promise to proof. */
const KINDS: readonly MatrixKind[] = ["goal", "benefit", "requirement", "story", "deliverable", "workPackage", "task", "cycle", "prototype", "testCase", "defect", "signOff", "handoverItem", "deployment", "service", "ticket", "risk", "issue", "changeRequest", "decision", "lesson"]
const kindOf = (text: string | undefined, otherwise: MatrixKind): MatrixKind => KINDS.find((kind) => kind === text) ?? otherwise

export function MatrixView({ projectId }: { readonly projectId: ProjectId }) {
  const search = route.useSearch()
  const navigate = useNavigate()
  const rows = kindOf(search.rows, "requirement")
  const columns = kindOf(search.columns, "deliverable")
  const [gapsOnly, setGapsOnly] = useState(false)
  const [chosen, setChosen] = useState<CellAt | null>(null)
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({ ...matrixQuery(projectId, rows, columns), throwOnError: true })
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  const matrix = useMemo(() => joinedPages(data?.pages ?? []), [data])
  const shown = useMemo(() => matrix.rows.map((_, at) => at).filter((at) => !gapsOnly || matrix.joined(at) === 0), [matrix, gapsOnly])
  const choose = (part: { readonly rows?: string; readonly columns?: string }) => {
    setChosen(null)
    void navigate({ to: "/projects/$projectId/thread", params: { projectId }, search: { show: "matrix", rows, columns, ...part } })
  }
  const gaps = matrix.rows.filter((_, at) => matrix.joined(at) === 0).length
  const [row, column] = chosen === null ? [] : [matrix.rows[chosen.row], matrix.columns[chosen.column]]
  return (
    <div className="tl-stack tl-stack--tight">
      <div className="tl-line tl-matrixbar">
        <KindSelect label={t("thread.rows")} value={rows} onChange={(kind) => choose({ rows: kind })} />
        <KindSelect label={t("thread.columns")} value={columns} onChange={(kind) => choose({ columns: kind })} />
        <Checkbox size="xs" label={t("thread.gapsOnly", { count: gaps })} checked={gapsOnly} onChange={(event) => { setGapsOnly(event.currentTarget.checked); setChosen(null) }} />
        {hasNextPage && <span className="tl-soft tl-small">{t("artefact.loadingMore")}</span>}
      </div>
      {data === undefined ? <PageLoading /> : matrix.rows.length === 0 || matrix.columns.length === 0
        ? <section className="tl-sheet tl-sheet--padded"><p>{t("thread.matrixEmpty", { kind: wordOf(matrix.rows.length === 0 ? rows : columns) })}</p></section>
        : <MatrixGrid label={t("thread.matrixOf", { rows: wordOf(rows), columns: wordOf(columns) })} projectId={projectId} matrix={matrix} shown={shown} chosen={chosen} onChoose={setChosen} />}
      <p className="tl-soft tl-small">{t("thread.legend")}</p>
      {row !== undefined && column !== undefined && chosen !== null && <CellDetail key={`${row.id}${column.id}`} projectId={projectId} row={row} column={column} steps={matrix.stepsAt(chosen.row, chosen.column)} />}
    </div>
  )
}

function KindSelect({ label, value, onChange }: { readonly label: string; readonly value: MatrixKind; readonly onChange: (kind: MatrixKind) => void }) {
  return <label className="tl-line tl-small"><span>{label}</span><select className="tl-select" value={value} onChange={(event) => { const kind = KINDS.find((each) => each === event.currentTarget.value); if (kind !== undefined) onChange(kind) }}>{KINDS.map((kind) => <option key={kind} value={kind}>{wordOf(kind)}</option>)}</select></label>
}

export function wordOf(kind: string): string {
  return isArtefactKind(kind) ? kindWords(kind).many : t("thread.tasks")
}
