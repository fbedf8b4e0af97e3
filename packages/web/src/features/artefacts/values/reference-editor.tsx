// Chooses artefacts or tasks by their name, searched at the server while one types.

import { MultiSelect, Select } from "@mantine/core"
import { useDebouncedValue } from "@mantine/hooks"
import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { t } from "../../../i18n/catalogue.ts"
import type { ProjectId } from "../../projects/index.ts"
import { artefactSearchQuery, taskSearchQuery } from "../query/artefact-query.ts"
import { isArtefactKind } from "../words/is-artefact-kind.ts"
import type { EditorProps } from "./editor-props.ts"

const TYPING_MS = 150
const NONE: ReadonlyMap<string, string> = new Map()

export function ReferenceEditor(props: EditorProps) {
  const { projectId, shown: { field }, value, onChange, world, compact, error } = props
  const [typed, setTyped] = useState("")
  const kinds = field.type === "artefact" || field.type === "artefacts" ? field.kinds : null
  const found = useThings(projectId, kinds, typed)
  // What was chosen stays by name, also when the next search does not find it.
  const [names, setNames] = useState<ReadonlyMap<string, string>>(NONE)
  const change = (next: string | null | string[]) => {
    setNames(new Map([...names, ...found.map(({ value: id, label }) => [id, label] as const)]))
    onChange(next)
  }
  const chosen = [value].flat().filter((id): id is string => typeof id === "string")
  const data = [...found, ...chosen.filter((id) => !found.some((each) => each.value === id)).map((id) => ({ value: id, label: names.get(id) ?? world.nameOf(id) ?? t("artefact.something") }))]
  const common = { "aria-label": props.shown.label, comboboxProps: { withinPortal: compact === true }, size: compact === true ? "xs" : "sm", data, searchable: true, error, nothingFoundMessage: t("state.nothing"), onSearchChange: setTyped, placeholder: t("artefact.searchThing") } as const
  return field.type === "artefacts" || field.type === "tasks"
    ? <MultiSelect {...common} value={chosen} onChange={change} filter={asFound} />
    : <Select {...common} value={chosen[0] ?? null} onChange={change} clearable clearButtonProps={{ "aria-label": t("action.remove") }} filter={asFound} />
}

/** The server has searched already. */
const asFound = <Option,>({ options }: { readonly options: Option }): Option => options

function useThings(projectId: ProjectId, kinds: readonly string[] | null, typed: string): { readonly value: string; readonly label: string }[] {
  const [settled] = useDebouncedValue(typed.trim(), TYPING_MS)
  const tasks = useQuery({ ...taskSearchQuery(projectId, settled), enabled: kinds === null, placeholderData: keepPreviousData }).data
  const artefacts = useQueries({
    queries: (kinds ?? []).filter(isArtefactKind).map((kind) => ({ ...artefactSearchQuery(projectId, kind, settled), placeholderData: keepPreviousData })),
    combine: (answers) => answers.flatMap(({ data }) => data ?? []),
  })
  if (kinds === null) return (tasks ?? []).map(({ id, wbs, name }) => ({ value: id, label: `${wbs} ${name}` }))
  return artefacts.map(({ id, key, title }) => ({ value: id, label: `${key} ${title}` }))
}
