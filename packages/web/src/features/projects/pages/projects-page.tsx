// All projects I may see: search, filter by state and health; a table that becomes cards where it is narrow.

import { Button, Select, TextInput } from "@mantine/core"
import { useDebouncedCallback } from "@mantine/hooks"
import { IconSearch } from "@tabler/icons-react"
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query"
import { getRouteApi, useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { api } from "../../../app/api.ts"
import { chosen, healths, projectStates } from "../../../app/fields/choices.ts"
import { ButtonLink } from "../../../app/links.tsx"
import { usePageTitle } from "../../../app/page-title.ts"
import { useMay } from "../../../app/session.ts"
import { t } from "../../../i18n/catalogue.ts"
import { ProjectTable } from "../project-table.tsx"
import "./projects-page.css"

const route = getRouteApi("/signed-in/projects")
const FIRST: string | null = null

export default function ProjectsPage() {
  usePageTitle(t("nav.projects"))
  const filter = route.useSearch()
  const navigate = useNavigate()
  const [typed, setTyped] = useState(filter.search ?? "")
  const mayCreate = useMay("projects.create")
  const state = chosen(projectStates(), filter.state ?? null)
  const health = chosen(healths(), filter.health ?? null)
  const projects = useInfiniteQuery({
    queryKey: ["projects", filter],
    queryFn: ({ pageParam, signal }) => api.projectList({
      ...(filter.search === undefined ? {} : { search: filter.search }), ...(state === null ? {} : { state }), ...(health === null ? {} : { health }), ...(pageParam === null ? {} : { after: pageParam }),
    }, { signal }),
    initialPageParam: FIRST, getNextPageParam: (last) => last.next, placeholderData: keepPreviousData, throwOnError: true,
  })
  const change = (part: { readonly search?: string; readonly state?: string; readonly health?: string }) => void navigate({ to: "/projects", search: withoutEmpty({ ...filter, ...part }), replace: true })
  const search = useDebouncedCallback((text: string) => change({ search: text }), 200)
  const all = projects.data?.pages.flatMap((page) => page.items) ?? []
  const filtered = Object.keys(filter).length > 0
  return (
    <main id="content" className="tl-page">
      <div className="tl-page__head">
        <h1>{t("nav.projects")}</h1>
        <div className="tl-page__actions">
          <ButtonLink to="/trash" variant="default">{t("nav.trash")}</ButtonLink>
          {mayCreate && <ButtonLink to="/projects/new">{t("nav.newProject")}</ButtonLink>}
        </div>
      </div>
      <div className="tl-stack">
        <search className="tl-line tl-projects__filter">
          <TextInput aria-label={t("projects.search")} placeholder={t("projects.search")} leftSection={<IconSearch size={15} aria-hidden="true" />} value={typed} onChange={(event) => { setTyped(event.currentTarget.value); search(event.currentTarget.value) }} style={{ flex: "1 1 220px" }} />
          <Select aria-label={t("field.state")} placeholder={t("projects.anyState")} data={projectStates()} value={state} onChange={(value) => change({ state: value ?? "" })} clearable clearButtonProps={{ "aria-label": t("projects.anyState") }} />
          <Select aria-label={t("health.label")} placeholder={t("projects.anyHealth")} data={healths()} value={health} onChange={(value) => change({ health: value ?? "" })} clearable clearButtonProps={{ "aria-label": t("projects.anyHealth") }} />
        </search>
        {projects.isSuccess && all.length === 0 ? <NoProjects filtered={filtered} onClear={() => { setTyped(""); void navigate({ to: "/projects", search: {} }) }} /> : <ProjectTable projects={all} />}
        {projects.hasNextPage && <div><Button variant="default" loading={projects.isFetchingNextPage} onClick={() => void projects.fetchNextPage()}>{t("action.more")}</Button></div>}
      </div>
    </main>
  )
}

function NoProjects({ filtered, onClear }: { readonly filtered: boolean; readonly onClear: () => void }) {
  const mayCreate = useMay("projects.create")
  if (filtered) return <div className="tl-line"><p>{t("projects.noMatch")}</p><Button size="compact-sm" variant="subtle" onClick={onClear}>{t("projects.clear")}</Button></div>
  return (
    <section className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight">
      <h2>{t("projects.emptyTitle")}</h2>
      <p>{t(mayCreate ? "projects.emptyBody" : "projects.emptyReader")}</p>
      {mayCreate && <div><ButtonLink to="/projects/new">{t("nav.newProject")}</ButtonLink></div>}
    </section>
  )
}

function withoutEmpty(filter: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ""))
}
