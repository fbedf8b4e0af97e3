// The facts from which a lesson was proposed, as links to them. Those that are gone are left out.

import { useQueries } from "@tanstack/react-query"
import { api } from "../../../app/api.ts"
import { fieldWord, ThingLink } from "../../artefacts/index.ts"
import type { Artefact } from "../../artefacts/index.ts"
import type { ProjectId } from "../../projects/index.ts"
import { textIn } from "../../quick-edit/index.ts"

const SHOWN = 5

interface DrawnFromProps {
  readonly projectId: ProjectId
  readonly lesson: Artefact
}

export function DrawnFrom({ projectId, lesson }: DrawnFromProps) {
  const ids = textIn(lesson, "proposedFrom").split(" ").filter(isIdOfFact).slice(0, SHOWN)
  const facts = useQueries({ queries: ids.map((id) => ({ queryKey: ["fact", projectId, id], queryFn: () => readFact(projectId, id), staleTime: 60_000, retry: false })) }).flatMap(({ data }) => data ?? [])
  if (facts.length === 0) return null
  return <p><span className="tl-soft tl-small tl-block">{fieldWord("lesson", "proposedFrom")}</span>{facts.map((thing) => <ThingLink key={thing.id} projectId={projectId} thing={thing} />)}</p>
}

type FactId = `art_${string}` | `tsk_${string}`

function isIdOfFact(word: string): word is FactId {
  return word.startsWith("art_") || word.startsWith("tsk_")
}

function isIdOfTask(id: FactId): id is `tsk_${string}` {
  return id.startsWith("tsk_")
}

async function readFact(projectId: ProjectId, id: FactId) {
  if (isIdOfTask(id)) {
    const { name, wbs } = await api.taskRead({ projectId, taskId: id })
    return { kind: "task", id, key: wbs, title: name, state: "" }
  }
  const { kind, key, title, state } = await api.artefactRead({ projectId, artefactId: id })
  return { kind, id, key, title, state }
}
