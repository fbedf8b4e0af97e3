// Joins this thing with another: in which sense, and with what.

import { Button, NativeSelect, Select } from "@mantine/core"
import { useDebouncedValue } from "@mantine/hooks"
import { keepPreviousData, useMutation, useQueries, useQuery, useQueryClient } from "@tanstack/react-query"
import { ARTEFACT_KINDS } from "@throughline/contract"
import { useState } from "react"
import { api } from "../../../app/api.ts"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { t } from "../../../i18n/catalogue.ts"
import type { ProjectId } from "../../projects/index.ts"
import { artefactSearchQuery, artefactsKey, taskSearchQuery } from "../query/artefact-query.ts"
import { kindWords } from "../words/artefact-words.ts"
import { isArtefactKind } from "../words/is-artefact-kind.ts"
import { possibleLinks } from "./link-words.ts"
import type { PossibleLink } from "./link-words.ts"

interface AddLinkProps {
  readonly projectId: ProjectId
  readonly thingId: string
  readonly kind: string
  readonly onDone: () => void
}

export function AddLink({ projectId, thingId, kind, onDone }: AddLinkProps) {
  const queries = useQueryClient()
  const ways = possibleLinks(kind)
  const [at, setAt] = useState(0)
  const [otherId, setOther] = useState<string | null>(null)
  const way = ways[at]
  const create = useMutation({
    mutationFn: () => api.traceLinkCreate({ projectId, type: way?.type ?? "derives", fromId: way?.forward === false ? (otherId ?? "") : thingId, toId: way?.forward === false ? thingId : (otherId ?? "") }),
    meta: { shown: true },
    onSuccess: () => { onDone(); return Promise.all([queries.invalidateQueries({ queryKey: [...artefactsKey(projectId), "links"] }), queries.invalidateQueries({ queryKey: ["thread", projectId] })]) },
  })
  if (way === undefined) return null
  return (
    <form className="tl-stack tl-stack--tight" onSubmit={(event) => { event.preventDefault(); create.mutate() }}>
      <NativeSelect size="xs" label={t("link.how")} value={String(at)} onChange={(event) => { setAt(Number(event.currentTarget.value)); setOther(null) }} data={ways.map((each, index) => ({ value: String(index), label: `${t(`link.${each.type}.${each.forward ? "forward" : "backward"}`)} ${othersText(each)}` }))} />
      <OtherEnd key={at} projectId={projectId} way={way} value={otherId} onChange={setOther} thingId={thingId} />
      <FormProblem error={create.error} />
      <div className="tl-line"><Button type="submit" size="xs" disabled={otherId === null} loading={create.isPending}>{t("link.add")}</Button><Button size="xs" variant="subtle" onClick={onDone}>{t("action.cancel")}</Button></div>
    </form>
  )
}

function othersText({ others }: PossibleLink): string {
  if (others.includes("*")) return "…"
  const names = others.filter((other) => other !== "attachment").map((other) => (other === "task" ? t("link.task") : kindWords(other).one))
  return new Intl.ListFormat(document.documentElement.lang || "en", { type: "disjunction" }).format(names)
}

const TYPING_MS = 150

function OtherEnd({ projectId, way, value, onChange, thingId }: { readonly projectId: ProjectId; readonly way: PossibleLink; readonly value: string | null; readonly onChange: (id: string | null) => void; readonly thingId: string }) {
  const [typed, setTyped] = useState("")
  const [settled] = useDebouncedValue(typed.trim(), TYPING_MS)
  const any = way.others.includes("*")
  const kinds = any ? [null] : way.others.filter(isArtefactKind)
  const artefacts = useQueries({ queries: kinds.map((kind) => ({ ...artefactSearchQuery(projectId, kind, settled), placeholderData: keepPreviousData })), combine: (answers) => answers.flatMap(({ data }) => data ?? []) })
  const tasks = useQuery({ ...taskSearchQuery(projectId, settled), enabled: any || way.others.includes("task"), placeholderData: keepPreviousData }).data ?? []
  const byKind = ARTEFACT_KINDS.flatMap((kind) => {
    const items = artefacts.filter((each) => each.kind === kind && each.id !== thingId).map(({ id, key, title }) => ({ value: String(id), label: `${key} ${title}` }))
    return items.length === 0 ? [] : [{ group: kindWords(kind).many, items }]
  })
  const data = [...byKind, ...(tasks.length === 0 ? [] : [{ group: t("palette.found.task"), items: tasks.map(({ id, wbs, name }) => ({ value: String(id), label: `${wbs} ${name}` })) }])]
  return <Select size="xs" label={t("link.what")} placeholder={t("artefact.searchThing")} data={data} value={value} onChange={onChange} searchable onSearchChange={setTyped} filter={({ options }) => options} nothingFoundMessage={t("state.nothing")} maxDropdownHeight={320} />
}
