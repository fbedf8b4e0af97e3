// What the server finds for a typed text: projects, tasks, artefacts, comments and people, each leading to its place.

import { useDebouncedValue } from "@mantine/hooks"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { withoutIds } from "../features/collaboration/mentions.ts"
import { t } from "../i18n/catalogue.ts"
import { api } from "./api.ts"

export interface PaletteEntry {
  readonly id: string
  readonly label: string
  readonly context?: string
  readonly shortcut?: string
  readonly perform: () => void
}

export interface PaletteGroup {
  readonly label: string
  readonly entries: readonly PaletteEntry[]
}

const KINDS = ["project", "task", "artefact", "comment", "person"] as const
const SHORTEST = 2
const TYPING_MS = 150

export function useFound(query: string): { readonly searching: boolean; readonly groups: readonly PaletteGroup[] } {
  const navigate = useNavigate()
  const [settled] = useDebouncedValue(query.trim(), TYPING_MS)
  const enabled = settled.length >= SHORTEST
  const answer = useQuery({ queryKey: ["search", settled], queryFn: ({ signal }) => api.search({ q: settled }, { signal }), enabled, placeholderData: keepPreviousData })
  const items = enabled ? (answer.data?.items ?? []) : []
  const open = (item: (typeof items)[number]) => {
    if (item.kind === "person") return void navigate({ to: "/people" })
    const projectId = item.projectId ?? item.id
    if (item.artefactId !== null) return void navigate({ to: `/projects/${projectId}/artefacts/${item.artefactKind}/${item.artefactId}` })
    if (item.taskId !== null) return void navigate({ to: `/projects/${projectId}/plan`, search: { task: item.taskId } })
    return void navigate(item.kind === "task" ? { to: `/projects/${projectId}/plan`, search: { task: item.id } } : { to: `/projects/${projectId}` })
  }
  const groups = KINDS.flatMap((kind) => {
    const entries = items.filter((item) => item.kind === kind).map((item) => ({ id: item.id, label: kind === "comment" ? withoutIds(item.title, t("comments.someone")) : item.title, context: item.context, perform: () => open(item) }))
    return entries.length === 0 ? [] : [{ label: t(`palette.found.${kind}`), entries }]
  })
  return { searching: answer.isFetching || settled !== query.trim(), groups }
}
