// The risk library of the organisation: searched by words, chosen by kind of project, those that hit most first.

import { Button, Select, TextInput } from "@mantine/core"
import { useDebouncedValue } from "@mantine/hooks"
import { IconSearch } from "@tabler/icons-react"
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query"
import { LIMITS } from "@throughline/contract"
import { useState } from "react"
import { api } from "../../../app/api.ts"
import { confirm } from "../../../app/confirm.tsx"
import { chosen, projectKinds } from "../../../app/fields/choices.ts"
import type { ProjectKind } from "../../../app/fields/choices.ts"
import { PageLoading } from "../../../app/page-loading.tsx"
import { usePageTitle } from "../../../app/page-title.ts"
import { toast } from "../../../app/toasts.ts"
import { t } from "../../../i18n/catalogue.ts"
import { formatCivil } from "../../../i18n/format-date.ts"
import { formatNumber } from "../../../i18n/format-number.ts"
import { useArtefactWords } from "../../artefacts/index.ts"
import { riskLibraryQuery, useLearnedAnew } from "../learning-query.ts"
import type { LibraryRisk } from "../learning-query.ts"
import { LibraryFrame } from "../library/library-frame.tsx"
import { LibraryRiskWords } from "../library/library-risk-words.tsx"
import { SourceWords } from "../library/source-words.tsx"

const TYPING_MS = 150

export default function RiskLibraryPage() {
  useArtefactWords()
  usePageTitle(t("library.risks"))
  const [typed, setTyped] = useState("")
  const [search] = useDebouncedValue(typed.trim(), TYPING_MS)
  const [kind, setKind] = useState<ProjectKind | null>(null)
  const risks = useQuery({ ...riskLibraryQuery(kind, search), placeholderData: keepPreviousData, throwOnError: true }).data
  const isWhole = search === "" && kind === null
  return (
    <LibraryFrame lead={t("library.lead")}>
      <div className="tl-line">
        <TextInput size="xs" className="tl-library__search" aria-label={t("library.search")} placeholder={t("library.search")} leftSection={<IconSearch size={14} aria-hidden="true" />} value={typed} maxLength={LIMITS.searchLength} onChange={(event) => setTyped(event.currentTarget.value)} />
        <Select size="xs" aria-label={t("library.kind")} placeholder={t("library.allKinds")} data={projectKinds()} value={kind} onChange={(value) => setKind(chosen(projectKinds(), value))} clearable clearButtonProps={{ "aria-label": t("library.allKinds") }} />
        {risks !== undefined && <output className="tl-soft tl-small">{t("library.count", { count: risks.length })}</output>}
      </div>
      {risks === undefined ? <PageLoading /> : risks.length === 0 ? <p className="tl-sheet tl-sheet--padded tl-soft">{t(isWhole ? "library.none" : "library.noneFound")}</p> : <RiskTable risks={risks} />}
    </LibraryFrame>
  )
}

function RiskTable({ risks }: { readonly risks: readonly LibraryRisk[] }) {
  return (
    <div className="tl-sheet tl-scroll">
      <table className="tl-table tl-table--cards">
        <thead><tr><th scope="col">{t("library.risk")}</th><th scope="col">{t("library.kind")}</th><th scope="col" className="tl-number">{t("library.stood")}</th><th scope="col" className="tl-number">{t("library.hit")}</th><th scope="col" className="tl-number">{t("library.lastHit")}</th><th scope="col"><span className="tl-hidden">{t("library.remove")}</span></th></tr></thead>
        <tbody>{risks.map((risk) => <RiskRow key={risk.id} risk={risk} />)}</tbody>
      </table>
    </div>
  )
}

function RiskRow({ risk }: { readonly risk: LibraryRisk }) {
  const { title, kind, source, stood, hit, lastHit, mayRemove } = risk
  return (
    <tr>
      <td data-lead>
        <strong>{title}</strong>
        <span className="tl-small tl-soft tl-block"><SourceWords source={source} /></span>
        <span className="tl-block"><LibraryRiskWords entry={risk} /></span>
      </td>
      <td data-label={t("library.kind")}>{t(`kind.${kind}`)}</td>
      <td className="tl-number" data-label={t("library.stood")}>{formatNumber(stood)}</td>
      <td className="tl-number" data-label={t("library.hit")}>{formatNumber(hit)}</td>
      <td className="tl-number" data-label={t("library.lastHit")}>{lastHit === null ? <span className="tl-soft">{hit === 0 ? t("library.never") : t("artefact.nothing")}</span> : formatCivil(lastHit)}</td>
      <td className="tl-number">{mayRemove && <RemoveRisk risk={risk} />}</td>
    </tr>
  )
}

function RemoveRisk({ risk: { id, title } }: { readonly risk: LibraryRisk }) {
  const learnedAnew = useLearnedAnew()
  const remove = useMutation({ mutationFn: () => api.riskLibraryRemove({ libraryRiskId: id }), onSuccess: () => toast.done(t("library.removed", { title })), onSettled: learnedAnew })
  const ask = async () => {
    if (await confirm({ title: t("library.removeTitle", { title }), body: t("library.removeBody"), action: t("library.remove"), dangerous: true })) remove.mutate()
  }
  return <Button size="compact-sm" variant="default" className="tl-no-print" loading={remove.isPending} aria-label={t("library.removeOf", { title })} onClick={() => void ask()}>{t("library.remove")}</Button>
}
