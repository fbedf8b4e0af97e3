// One cell of the matrix in words: what is joined with what and how; to join or to part them, for those who may.

import { Button } from "@mantine/core"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { api } from "../../../app/api.ts"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { artefactsKey, linksQuery, ThingLink } from "../../artefacts/index.ts"
import { linkSides, possibleLinks } from "../../artefacts/links/link-words.ts"
import type { PossibleLink } from "../../artefacts/links/link-words.ts"
import { mayInProject, useProject } from "../../projects/project-query.ts"
import type { ProjectId } from "../../projects/project-query.ts"
import { ImpactLink } from "../impact/impact-link.tsx"
import { threadKey } from "../thread-query.ts"
import type { Thing } from "../thread-query.ts"

interface CellDetailProps {
  readonly projectId: ProjectId
  readonly row: Thing
  readonly column: Thing
  /** Links between; undefined: not joined. */
  readonly steps: number | undefined
}

export function CellDetail({ projectId, row, column, steps }: CellDetailProps) {
  const project = useProject(projectId)
  const queries = useQueryClient()
  const may = mayInProject(project, "artefact.write")
  const links = linkSides(useQuery({ ...linksQuery(projectId, row.id), enabled: steps === 1 }).data ?? [], row.id).filter(({ other }) => other.id === column.id)
  const onSuccess = () => Promise.all([queries.invalidateQueries({ queryKey: threadKey(projectId) }), queries.invalidateQueries({ queryKey: [...artefactsKey(projectId), "links"] })])
  const join = useMutation({ mutationFn: ({ type, forward }: PossibleLink) => api.traceLinkCreate({ projectId, type, fromId: forward ? row.id : column.id, toId: forward ? column.id : row.id }), meta: { shown: true }, onSuccess })
  const part = useMutation({ mutationFn: (traceLinkId: (typeof links)[number]["link"]["id"]) => api.traceLinkDelete({ projectId, traceLinkId }), meta: { shown: true }, onSuccess })
  const ways = steps === 1 ? [] : possibleLinks(row.kind).filter(({ others }) => others.includes(column.kind))
  return (
    <section className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight tl-celldetail" aria-label={t("thread.cell")} aria-live="polite">
      <p><ThingLink projectId={projectId} thing={row} /></p>
      <p className="tl-soft">{steps === undefined ? t("thread.notJoined") : steps === 1 ? (links.length === 0 ? t("thread.direct") : links.map(({ words }) => words).join(", ")) : t("thread.over", { steps })}</p>
      <p><ThingLink projectId={projectId} thing={column} /></p>
      <FormProblem error={join.error ?? part.error} />
      <div className="tl-line">
        {may && ways.map((way) => <Button key={`${way.type}${String(way.forward)}`} size="compact-sm" variant="default" loading={join.isPending} onClick={() => join.mutate(way)}>{t("thread.join", { how: t(`link.${way.type}.${way.forward ? "forward" : "backward"}`), key: column.key })}</Button>)}
        {may && links.map(({ link, words }) => <Button key={link.id} size="compact-sm" variant="default" loading={part.isPending} onClick={() => part.mutate(link.id)}>{t("thread.part", { how: words })}</Button>)}
        <ImpactLink projectId={projectId} thingId={row.id} />
      </div>
    </section>
  )
}
