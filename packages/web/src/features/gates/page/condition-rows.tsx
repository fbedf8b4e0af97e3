// The conditions of a conditional decision: what, until when, who sees to it.

import { ActionIcon, Button, TextInput } from "@mantine/core"
import { IconPlus, IconX } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { t } from "../../../i18n/catalogue.ts"
import { projectMembersQuery } from "../../projects/project-query.ts"
import type { ProjectId } from "../../projects/project-query.ts"

export interface GivenCondition {
  readonly key: string
  readonly text: string
  readonly due: string
  readonly ownerId: `usr_${string}` | null
}

interface ConditionRowsProps {
  readonly projectId: ProjectId
  readonly today: string
  readonly conditions: readonly GivenCondition[]
  readonly onChange: (conditions: readonly GivenCondition[]) => void
}

export function ConditionRows({ projectId, today, conditions, onChange }: ConditionRowsProps) {
  const members = useQuery(projectMembersQuery(projectId)).data?.items ?? []
  const set = (key: string, part: Partial<GivenCondition>) => onChange(conditions.map((each) => (each.key === key ? { ...each, ...part } : each)))
  const add = () => onChange([...conditions, { key: `${Date.now()}`, text: "", due: conditions.at(-1)?.due ?? today, ownerId: null }])
  return (
    <fieldset className="tl-conditions">
      <legend>{t("gate.conditions")}</legend>
      {conditions.map(({ key, text, due, ownerId }, at) => (
        <div key={key} className="tl-conditions__row">
          <TextInput size="xs" aria-label={t("gate.conditionText", { number: at + 1 })} placeholder={t("gate.conditionHint")} value={text} onChange={(event) => set(key, { text: event.currentTarget.value })} maxLength={500} />
          <TextInput size="xs" type="date" min={today} max="9999-12-31" aria-label={t("gate.conditionDay", { number: at + 1 })} value={due} onChange={(event) => set(key, { due: event.currentTarget.value })} required />
          <select className="tl-select" aria-label={t("gate.conditionOwner", { number: at + 1 })} value={ownerId ?? ""} onChange={(event) => set(key, { ownerId: members.find(({ userId }) => userId === event.currentTarget.value)?.userId ?? null })}>
            <option value="">{t("artefact.noOwner")}</option>
            {members.map(({ userId, name }) => <option key={userId} value={userId}>{name}</option>)}
          </select>
          <ActionIcon variant="subtle" color="gray" aria-label={t("gate.conditionRemove", { number: at + 1 })} onClick={() => onChange(conditions.filter((each) => each.key !== key))}><IconX size={16} /></ActionIcon>
        </div>
      ))}
      <div><Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} aria-hidden="true" />} onClick={add}>{t("gate.conditionAdd")}</Button></div>
    </fieldset>
  )
}
