// What the values of a project need to be shown: its currency, and the names of people and of things that fields refer to.

import { useQueries, useQuery } from "@tanstack/react-query"
import { isArtefactKind } from "../words/is-artefact-kind.ts"
import { useMemo } from "react"
import { projectMembersQuery, useProject } from "../../projects/index.ts"
import type { ProjectId } from "../../projects/index.ts"
import type { ValueWorld } from "../values/value-text.ts"
import type { ShownField } from "../words/shown-field.ts"
import { artefactSearchQuery, taskSearchQuery } from "./artefact-query.ts"
import type { Artefact } from "./artefact-query.ts"

/** `names`: those that came with an artefact. */
export function useValueWorld(projectId: ProjectId, names?: Artefact["names"], more?: ReadonlyMap<string, string>): ValueWorld {
  const { currency, currencyDigits, timeZone } = useProject(projectId)
  const members = useQuery(projectMembersQuery(projectId)).data?.items
  return useMemo(() => {
    const people = new Map(members?.map(({ userId, name }) => [String(userId), name]))
    return { currency, currencyDigits, timeZone, nameOf: (id) => names?.[id]?.text ?? people.get(id) ?? more?.get(id) }
  }, [currency, currencyDigits, timeZone, members, names, more])
}

const NOTHING: ReadonlyMap<string, string> = new Map()

/** Names of what the given columns refer to; of long registers only the first. */
export function useReferenceNames(projectId: ProjectId, columns: readonly ShownField[]): ReadonlyMap<string, string> {
  const kinds = [...new Set(columns.flatMap(({ field }) => (field.type === "artefact" || field.type === "artefacts" ? field.kinds : [])))].filter(isArtefactKind)
  const tasks = useQuery({ ...taskSearchQuery(projectId, ""), enabled: columns.some(({ field }) => field.type === "task" || field.type === "tasks") }).data
  const found = useQueries({ queries: kinds.map((kind) => artefactSearchQuery(projectId, kind, "")), combine: (answers) => answers.flatMap(({ data }) => data ?? []) })
  return useMemo(() => {
    if (found.length === 0 && tasks === undefined) return NOTHING
    return new Map<string, string>([...found.map(({ id, key, title }) => [id, `${key} ${title}`] as const), ...(tasks ?? []).map(({ id, name }) => [id, name] as const)])
  }, [found, tasks])
}
