// How far the thread is whole: shares with what is missing, the weight of the Musts, how much what was agreed has changed.

import { useQuery } from "@tanstack/react-query"
import { FigureRow } from "../../../app/figure-row.tsx"
import { PageLoading } from "../../../app/page-loading.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { formatNumber } from "../../../i18n/format-number.ts"
import type { ProjectId } from "../../projects/project-query.ts"
import { coverageQuery } from "../thread-query.ts"
import { ShareBar } from "./share-bar.tsx"
import { MUSTS_AT_MOST, SHARES } from "./shares.ts"

export function CoveragePanel({ projectId }: { readonly projectId: ProjectId }) {
  const coverage = useQuery({ ...coverageQuery(projectId), throwOnError: true }).data
  if (coverage === undefined) return <PageLoading />
  const { mustsShare, volatility } = coverage
  return (
    <div className="tl-columns">
      <section className="tl-sheet tl-sheet--padded" aria-labelledby="thread-coverage">
        <h2 id="thread-coverage">{t("thread.coverage")}</h2>
        <ul className="tl-shares">{SHARES.map((name) => <ShareBar key={name} projectId={projectId} name={name} share={coverage[name]} />)}</ul>
      </section>
      <div className="tl-stack">
        <section className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight" aria-labelledby="thread-musts">
          <h2 id="thread-musts">{t("thread.musts")}</h2>
          {mustsShare === null ? <p className="tl-soft">{t("thread.mustsUnknown")}</p> : <p><strong>{t("artefact.percent", { value: formatNumber(mustsShare / 100, 1) })}</strong> {t(mustsShare > MUSTS_AT_MOST ? "thread.mustsMany" : "thread.mustsFine")}</p>}
        </section>
        <section className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight" aria-labelledby="thread-volatility">
          <h2 id="thread-volatility">{t("thread.volatility")}</h2>
          <p className="tl-soft tl-small">{t("thread.volatilityLead")}</p>
          <FigureRow figures={[
            { label: t("thread.added"), value: volatility.added },
            { label: t("thread.changed"), value: volatility.changed },
            { label: t("thread.deleted"), value: volatility.deleted },
            { label: t("thread.volatilityShare"), value: volatility.baselined === 0 ? "–" : t("artefact.percent", { value: formatNumber(((volatility.added + volatility.changed + volatility.deleted) * 100) / volatility.baselined, 1) }) },
          ]} />
        </section>
      </div>
    </div>
  )
}
