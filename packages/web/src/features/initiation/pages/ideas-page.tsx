// The pipeline of ideas: all of them for those who decide, else one's own; as a table by score or as a board by state.

import { Button, SegmentedControl, TextInput } from "@mantine/core"
import { useDebouncedValue } from "@mantine/hooks"
import { IconPlus, IconSearch } from "@tabler/icons-react"
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query"
import { useState } from "react"
import { ButtonLink } from "../../../app/links.tsx"
import { PageLoading } from "../../../app/page-loading.tsx"
import { usePageTitle } from "../../../app/page-title.ts"
import { t } from "../../../i18n/catalogue.ts"
import { useArtefactWords } from "../../artefacts/index.ts"
import { IdeaBoard } from "../ideas/idea-board.tsx"
import { ideasQuery } from "../ideas/idea-query.ts"
import type { Idea } from "../ideas/idea-query.ts"
import { isOpen } from "../ideas/idea-states.ts"
import { IdeaTable } from "../ideas/idea-table.tsx"
import { TriageDialog } from "../ideas/triage-dialog.tsx"
import "../ideas/ideas.css"
import "../../artefacts/artefacts.css"
import "../../gates/gates.css"

const SHOWN = ["open", "decided", "all"] as const
const VIEWS = ["table", "board"] as const
const TYPING_MS = 150

export default function IdeasPage() {
  useArtefactWords()
  usePageTitle(t("idea.title"))
  const [typed, setTyped] = useState("")
  const [search] = useDebouncedValue(typed.trim(), TYPING_MS)
  const [shown, setShown] = useState<(typeof SHOWN)[number]>("open")
  const [view, setView] = useState<(typeof VIEWS)[number]>("table")
  const [triaged, setTriaged] = useState<Idea | null>(null)
  const ideas = useInfiniteQuery({ ...ideasQuery(search), throwOnError: true, placeholderData: keepPreviousData })
  const all: readonly Idea[] | undefined = ideas.data?.pages.flatMap(({ items }) => items)
  const listed = all?.filter(({ state }) => view === "board" || shown === "all" || isOpen(state) === (shown === "open")) ?? []
  return (
    <main id="content" className="tl-page tl-stack">
      <div className="tl-page__head tl-ideas__head">
        <div><h1>{t("idea.title")}</h1><p className="tl-soft">{t("idea.lead")}</p></div>
        <ButtonLink to="/ideas/new" leftSection={<IconPlus size={16} aria-hidden="true" />}>{t("idea.new")}</ButtonLink>
      </div>
      <div className="tl-line">
        <TextInput size="xs" className="tl-ideas__search" aria-label={t("idea.search")} placeholder={t("idea.search")} leftSection={<IconSearch size={14} aria-hidden="true" />} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
        {view === "table" && <SegmentedControl size="xs" aria-label={t("idea.allStates")} value={shown} onChange={(value) => setShown(SHOWN.find((each) => each === value) ?? "open")} data={[{ value: "open", label: t("idea.open") }, { value: "decided", label: t("idea.decided") }, { value: "all", label: t("idea.allStates") }]} />}
        <SegmentedControl size="xs" aria-label={t("idea.view")} value={view} onChange={(value) => setView(VIEWS.find((each) => each === value) ?? "table")} data={[{ value: "table", label: t("idea.viewTable") }, { value: "board", label: t("idea.viewBoard") }]} />
        {all !== undefined && <span className="tl-soft tl-small">{t("idea.count", { count: listed.length })}</span>}
      </div>
      {all === undefined && <PageLoading />}
      {all?.length === 0 && <section className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight"><p>{t(search === "" ? "idea.none" : "idea.noneFound")}</p>{search === "" && <div><ButtonLink to="/ideas/new" variant="default">{t("idea.new")}</ButtonLink></div>}</section>}
      {all !== undefined && all.length > 0 && view === "table" && (listed.length === 0 ? <NoneOfThese shown={shown} searched={search !== ""} others={all.length} onAll={() => setShown("all")} /> : <IdeaTable ideas={listed} onTriage={setTriaged} />)}
      {all !== undefined && all.length > 0 && view === "board" && <IdeaBoard ideas={listed} onTriage={setTriaged} />}
      {ideas.hasNextPage && <div><Button variant="default" loading={ideas.isFetchingNextPage} onClick={() => void ideas.fetchNextPage()}>{t("action.more")}</Button></div>}
      {triaged !== null && <TriageDialog idea={triaged} onClose={() => setTriaged(null)} />}
    </main>
  )
}

/** Open or decided, there is none; but there are others. */
function NoneOfThese({ shown, searched, others, onAll }: { readonly shown: (typeof SHOWN)[number]; readonly searched: boolean; readonly others: number; readonly onAll: () => void }) {
  return (
    <section className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight">
      <p>{t(searched ? "idea.noneFound" : shown === "decided" ? "idea.noneDecided" : "idea.noneOpen")}</p>
      <div><Button variant="default" size="xs" onClick={onAll}>{t("idea.showAll", { count: others })}</Button></div>
    </section>
  )
}
