// The thread through this thing: what it serves, and every link it has, grouped by what the link means.

import { ActionIcon, Button } from "@mantine/core"
import { IconPlus, IconX } from "@tabler/icons-react"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { api } from "../../../app/api.ts"
import { problemWords } from "../../../app/problem-words.ts"
import { t } from "../../../i18n/catalogue.ts"
import type { ProjectId } from "../../projects/index.ts"
import { artefactsKey, linksQuery } from "../query/artefact-query.ts"
import { useArtefactWords } from "../words/artefact-words.ts"
import { isArtefactKind } from "../words/is-artefact-kind.ts"
import { StateMark } from "../words/state-mark.tsx"
import { ImpactLink } from "../../thread/impact/impact-link.tsx"
import { AddLink } from "./add-link.tsx"
import { linkSides } from "./link-words.ts"
import type { LinkSide } from "./link-words.ts"
import { Serves } from "./serves.tsx"
import { ThingLink } from "./thing-link.tsx"
import "../artefacts.css"

export interface ThreadProps {
  readonly projectId: ProjectId
  readonly thingId: string
  readonly kind: string
  readonly mayLink: boolean
}

export function Thread({ projectId, thingId, kind, mayLink }: ThreadProps) {
  useArtefactWords()
  const [adding, setAdding] = useState(false)
  const links = useQuery(linksQuery(projectId, thingId))
  const groups = Map.groupBy(linkSides(links.data ?? [], thingId), ({ words }) => words)
  return (
    <section className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight" aria-labelledby={`thread-${thingId}`}>
      <div className="tl-line tl-apart">
        <h2 id={`thread-${thingId}`}>{t("link.title")}</h2>
        {mayLink && !adding && <Button size="compact-xs" variant="subtle" leftSection={<IconPlus size={14} aria-hidden="true" />} onClick={() => setAdding(true)}>{t("link.add")}</Button>}
      </div>
      <Serves projectId={projectId} thingId={thingId} />
      {links.isError && <p role="alert">{problemWords(links.error).title}</p>}
      {links.isSuccess && links.data.length === 0 && !adding && <p className="tl-soft">{t("link.none")}</p>}
      {[...groups].map(([words, sides]) => (
        <div key={words}>
          <h3 className="tl-thread__how">{words}</h3>
          <ul className="tl-thread">{sides.map((side) => <Entry key={side.link.id} projectId={projectId} side={side} mayLink={mayLink} />)}</ul>
        </div>
      ))}
      {links.isSuccess && links.data.length > 0 && <ImpactLink projectId={projectId} thingId={thingId} />}
      {adding && <AddLink projectId={projectId} thingId={thingId} kind={kind} onDone={() => setAdding(false)} />}
    </section>
  )
}

function Entry({ projectId, side: { link, other }, mayLink }: { readonly projectId: ProjectId; readonly side: LinkSide; readonly mayLink: boolean }) {
  const queries = useQueryClient()
  const part = useMutation({ mutationFn: () => api.traceLinkDelete({ projectId, traceLinkId: link.id }), onSuccess: () => Promise.all([queries.invalidateQueries({ queryKey: [...artefactsKey(projectId), "links"] }), queries.invalidateQueries({ queryKey: ["thread", projectId] })]) })
  return (
    <li>
      <ThingLink projectId={projectId} thing={other} />
      {isArtefactKind(other.kind) && <StateMark kind={other.kind} state={other.state} />}
      {mayLink && <ActionIcon size={24} variant="subtle" color="gray" loading={part.isPending} aria-label={t("link.part", { thing: `${other.key} ${other.title}` })} onClick={() => part.mutate()}><IconX size={14} /></ActionIcon>}
    </li>
  )
}
