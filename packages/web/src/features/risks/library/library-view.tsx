// The risk library as seen from a project's register: what happened to projects of this kind first. What stands here already is
// marked; the rest can be taken over.

import { Button, TextInput } from "@mantine/core"
import { useDebouncedValue } from "@mantine/hooks"
import { IconSearch } from "@tabler/icons-react"
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query"
import { LIMITS } from "@throughline/contract"
import { useState } from "react"
import { api } from "../../../app/api.ts"
import { PageLoading } from "../../../app/page-loading.tsx"
import { toast } from "../../../app/toasts.ts"
import { t } from "../../../i18n/catalogue.ts"
import { ThingLink } from "../../artefacts/index.ts"
import type { SpecialViewProps } from "../../artefacts/index.ts"
import { LibraryRiskWords, recordWords, risksForProjectQuery, SourceWords, useLearnedAnew } from "../../learning/index.ts"
import type { RiskHere } from "../../learning/index.ts"
import type { ProjectId } from "../../projects/index.ts"
import { useMayEdit } from "../../quick-edit/index.ts"
import "./library.css"

const TYPING_MS = 150

export default function LibraryView({ projectId }: SpecialViewProps) {
  const mayEdit = useMayEdit(projectId, "risk")
  const [typed, setTyped] = useState("")
  const [search] = useDebouncedValue(typed.trim(), TYPING_MS)
  const found = useQuery({ ...risksForProjectQuery(projectId, search), placeholderData: keepPreviousData }).data
  if (found === undefined) return <PageLoading />
  const { kind, items } = found
  if (items.length === 0 && search === "") return <p className="tl-sheet tl-sheet--padded tl-soft">{t("library.forProjectNone")}</p>
  const parts = [{ id: "this", title: t("library.thisKind"), entries: items.filter((entry) => entry.kind === kind) }, { id: "other", title: t("library.otherKinds"), entries: items.filter((entry) => entry.kind !== kind) }]
  return (
    <section className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight" aria-labelledby="library-for-project">
      <h2 id="library-for-project">{t("library.forProject")}</h2>
      <p className="tl-soft">{t("library.forProjectLead", { kind: t(`kind.${kind}`) })}</p>
      <div className="tl-line">
        <TextInput size="xs" className="tl-risklibrary__search" aria-label={t("library.search")} placeholder={t("library.search")} leftSection={<IconSearch size={14} aria-hidden="true" />} value={typed} maxLength={LIMITS.searchLength} onChange={(event) => setTyped(event.currentTarget.value)} />
        <output className="tl-soft tl-small">{t("library.count", { count: items.length })}</output>
      </div>
      {items.length === 0 && <p className="tl-soft">{t("library.noneFound")}</p>}
      {parts.filter(({ entries }) => entries.length > 0).map(({ id, title, entries }) => (
        <div key={id}>
          <h3 className="tl-soft">{title}</h3>
          <ul className="tl-risklibrary">{entries.map((entry) => <Entry key={entry.id} projectId={projectId} entry={entry} mayEdit={mayEdit} />)}</ul>
        </div>
      ))}
    </section>
  )
}

function Entry({ projectId, entry, mayEdit }: { readonly projectId: ProjectId; readonly entry: RiskHere; readonly mayEdit: boolean }) {
  const { id, title, here, source } = entry
  const learnedAnew = useLearnedAnew(projectId)
  const takeOver = useMutation({ mutationFn: () => api.riskLibraryTakeOver({ projectId, libraryRiskId: id }), onSuccess: ({ key }) => toast.done(t("library.takenOver", { key })), onSettled: learnedAnew })
  return (
    <li>
      <div>
        <h4>{title}</h4>
        <p className="tl-small tl-soft">{recordWords(entry)} · <SourceWords source={source} /></p>
        <LibraryRiskWords entry={entry} />
      </div>
      {here !== null ? <p className="tl-small"><span className="tl-status--good">{t("library.here")}</span> <ThingLink projectId={projectId} thing={here} /></p> : mayEdit && <Button size="compact-sm" variant="default" className="tl-no-print" loading={takeOver.isPending} aria-label={t("library.takeOverOf", { title })} onClick={() => takeOver.mutate()}>{t("library.takeOver")}</Button>}
    </li>
  )
}
