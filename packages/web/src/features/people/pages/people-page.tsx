// The directory of the organisation; for those who manage members also roles, activity and invitations.

import { Button, TextInput } from "@mantine/core"
import { useDebouncedValue } from "@mantine/hooks"
import { IconSearch } from "@tabler/icons-react"
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query"
import { useState } from "react"
import { api } from "../../../app/api.ts"
import { PageLoading } from "../../../app/page-loading.tsx"
import { usePageTitle } from "../../../app/page-title.ts"
import { useMay } from "../../../app/session.ts"
import { t } from "../../../i18n/catalogue.ts"
import { Directory } from "../parts/directory.tsx"
import { Invitations } from "../parts/invitations.tsx"

const FIRST: string | null = null

export default function PeoplePage() {
  usePageTitle(t("nav.people"))
  const mayManage = useMay("members.manage")
  const [typed, setTyped] = useState("")
  const [search] = useDebouncedValue(typed.trim(), 200)
  const people = useInfiniteQuery({
    queryKey: ["members", "pages", search], queryFn: ({ pageParam, signal }) => api.memberList({ ...(search === "" ? {} : { search }), ...(pageParam === null ? {} : { after: pageParam }) }, { signal }),
    initialPageParam: FIRST, getNextPageParam: (last) => last.next, placeholderData: keepPreviousData, throwOnError: true,
  })
  const all = people.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <main id="content" className="tl-page">
      <div className="tl-page__head"><h1>{t("nav.people")}</h1></div>
      <div className="tl-stack" style={{ gap: 32 }}>
        <div className="tl-stack">
          <TextInput aria-label={t("people.search")} placeholder={t("people.search")} leftSection={<IconSearch size={15} aria-hidden="true" />} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} maw={360} />
          {people.data === undefined ? <PageLoading /> : <Directory people={all} mayManage={mayManage} />}
          {people.hasNextPage && <div><Button variant="default" loading={people.isFetchingNextPage} onClick={() => void people.fetchNextPage()}>{t("action.more")}</Button></div>}
        </div>
        {mayManage && <Invitations />}
      </div>
    </main>
  )
}
