// Every change of an artefact, newest first: who, when, what it was and what it became, and why where a reason was asked for.

import { Button } from "@mantine/core"
import { useInfiniteQuery } from "@tanstack/react-query"
import { Initials } from "../../../app/initials.tsx"
import { useMe } from "../../../app/session.ts"
import { t, tOr } from "../../../i18n/catalogue.ts"
import { formatMoment } from "../../../i18n/format-date.ts"
import { changesQuery } from "../query/artefact-query.ts"
import type { ArtefactChange } from "../query/artefact-query.ts"
import { stateWord, stepWord } from "../words/artefact-words.ts"
import { diffContents } from "./diff-fields.ts"
import type { FieldDifference } from "./diff-fields.ts"
import { Differences } from "./differences.tsx"
import { useArtefactPage } from "./page-context.ts"

export function Changes() {
  const { projectId, artefact } = useArtefactPage()
  const changes = useInfiniteQuery(changesQuery(projectId, artefact.id))
  const all = changes.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <>
      <ol className="tl-changes">{all.map((change) => <Entry key={change.revision} change={change} />)}</ol>
      {changes.hasNextPage && <Button variant="default" loading={changes.isFetchingNextPage} onClick={() => void changes.fetchNextPage()}>{t("action.more")}</Button>}
    </>
  )
}

function Entry({ change }: { readonly change: ArtefactChange }) {
  const { artefact } = useArtefactPage()
  const { timeZone } = useMe()
  const differences = useDifferences(change)
  const action = change.action.startsWith("step:") ? stepWord(artefact.kind, change.action.slice("step:".length)) : tOr(`artefact.action.${change.action}`, stepWord(artefact.kind, change.action))
  return (
    <li>
      <Initials name={change.actor.name} />
      <div className="tl-stack tl-stack--tight">
        <div className="tl-line"><strong>{change.actor.name}</strong><span>{action}</span><time className="tl-soft tl-small" dateTime={change.at}>{formatMoment(change.at, timeZone)}</time></div>
        {change.reason !== null && change.reason !== "" && <blockquote>{change.reason}</blockquote>}
        {differences.length > 0 && !CREATION.has(change.action) && <Differences differences={differences} />}
      </div>
    </li>
  )
}

/** What it was made with is what it is: telling it again as a difference only makes noise. */
const CREATION = new Set(["create", "created"])

/** `before` and `after` name only what changed: title, state, ownerId, fields.<name>, custom.<id>. */
function useDifferences({ before, after }: ArtefactChange): readonly FieldDifference[] {
  const { artefact, fields, world } = useArtefactPage()
  const whole = (part: ArtefactChange["before"]) => ({
    title: textOf(part["title"]),
    fields: partOf(part, "fields."), custom: partOf(part, "custom."),
  })
  const said = (value: unknown, read: (text: string) => string) => (typeof value === "string" && value !== "" ? read(value) : "")
  const own = (name: string, label: string, read: (text: string) => string) => (name in before || name in after ? [{ name, label, before: said(before[name], read), after: said(after[name], read) }] : [])
  return [
    ...own("state", t("field.state"), (state) => stateWord(artefact.kind, state)),
    ...own("ownerId", t("artefact.owner"), (id) => world.nameOf(id) ?? t("artefact.someone")),
    ...diffContents(whole(before), whole(after), fields, t("field.title"), world),
  ]
}

function partOf(values: Readonly<Record<string, unknown>>, prefix: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([key]) => key.startsWith(prefix)).map(([key, value]) => [key.slice(prefix.length), value]))
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : ""
}
