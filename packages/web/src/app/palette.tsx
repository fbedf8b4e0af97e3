// The command palette: commands of this page and of the application first, then what the server finds by name.

import "@mantine/spotlight/styles.css"

import { createSpotlight, Spotlight } from "@mantine/spotlight"
import { useDebouncedValue } from "@mantine/hooks"
import { IconSearch } from "@tabler/icons-react"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { useEffect, useState } from "react"
import { t } from "../i18n/catalogue.ts"
import { api } from "./api.ts"
import { shortcutText, useCommands } from "./commands.ts"
import type { Command } from "./commands.ts"
import { matching } from "./palette-matching.ts"

const [store, spotlight] = createSpotlight()

interface Entry {
  readonly id: string
  readonly label: string
  readonly context?: string
  readonly shortcut?: string
  readonly perform: () => void
}

export default function Palette({ onClose }: { readonly onClose: () => void }) {
  const [query, setQuery] = useState("")
  const commands = useCommands().filter((command) => command.enabled !== false && command.id !== "app.palette")
  const found = useFound(query)
  useEffect(() => {
    spotlight.open()
    return () => spotlight.close()
  }, [])
  const groups: readonly (readonly [string, readonly Entry[]])[] = [...Map.groupBy(matching(commands, query), (command: Command) => command.group ?? t("palette.page")), ...found.groups]
  return (
    <Spotlight.Root store={store} query={query} onQueryChange={setQuery} onSpotlightClose={onClose} shortcut={null} scrollable maxHeight="60vh" closeOnActionTrigger attributes={{ content: { "aria-label": t("nav.search") } }}>
      <Spotlight.Search placeholder={t("palette.placeholder")} aria-label={t("nav.search")} leftSection={<IconSearch size={18} stroke={1.5} />} />
      <Spotlight.ActionsList aria-label={t("nav.search")}>
        {groups.map(([group, entries]) => (
          <Spotlight.ActionsGroup key={group} label={group}>
            {entries.map((entry) => (
              <Spotlight.Action key={entry.id} label={entry.label} {...(entry.context === undefined ? {} : { description: entry.context })}
                rightSection={entry.shortcut === undefined ? undefined : <kbd>{shortcutText(entry.shortcut)}</kbd>} onClick={() => entry.perform()} />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {groups.length === 0 && <Spotlight.Empty>{found.searching ? t("palette.searching") : t("palette.empty")}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

const KINDS = ["project", "task", "person"] as const

function useFound(query: string): { readonly searching: boolean; readonly groups: readonly (readonly [string, readonly Entry[]])[] } {
  const navigate = useNavigate()
  const [settled] = useDebouncedValue(query.trim(), 150)
  const answer = useQuery({
    queryKey: ["search", settled], queryFn: ({ signal }) => api.search({ q: settled }, { signal }), enabled: settled.length >= 2, placeholderData: keepPreviousData,
  })
  const items = settled.length < 2 ? [] : (answer.data?.items ?? [])
  const open = (item: (typeof items)[number]) => {
    if (item.kind === "person") return void navigate({ to: "/people" })
    const projectId = item.projectId ?? item.id
    return void navigate(item.kind === "task" ? { to: `/projects/${projectId}/plan`, search: { task: item.id } } : { to: `/projects/${projectId}` })
  }
  const groups = KINDS.flatMap((kind) => {
    const entries = items.filter((item) => item.kind === kind).map((item) => ({ id: item.id, label: item.title, context: item.context, perform: () => open(item) }))
    return entries.length === 0 ? [] : [[t(`palette.found.${kind}`), entries] as const]
  })
  return { searching: answer.isFetching, groups }
}
