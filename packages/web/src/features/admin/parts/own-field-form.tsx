// A field of the organisation's own being added, or changed: its type stays, its choices only grow.

import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import type { ArtefactKindName } from "@throughline/contract"
import { useState } from "react"
import { api } from "../../../app/api.ts"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { toast } from "../../../app/toasts.ts"
import { t } from "../../../i18n/catalogue.ts"
import type { CustomField } from "../../artefacts/words/shown-field.ts"

const TYPES = ["line", "text", "integer", "measure", "money", "date", "boolean", "link", "person", "choice", "choices"] as const

interface OwnFieldFormProps {
  readonly kind: ArtefactKindName
  /** Null: a new one. */
  readonly field: CustomField | null
  readonly onDone: () => void
}

export function OwnFieldForm({ kind, field, onDone }: OwnFieldFormProps) {
  const queries = useQueryClient()
  const [name, setName] = useState(field?.name ?? "")
  const [type, setType] = useState<(typeof TYPES)[number]>(field?.field.type ?? "line")
  const [choices, setChoices] = useState(() => (field !== null && "of" in field.field ? field.field.of.join("\n") : ""))
  const of = choices.split("\n").map((choice) => choice.trim()).filter((choice) => choice !== "")
  const chooses = type === "choice" || type === "choices"
  const save = useMutation({
    mutationFn: () => field === null
      ? api.customFieldCreate({ kind, name, field: type === "choice" || type === "choices" ? { type, of } : { type } })
      : api.customFieldUpdate({ customFieldId: field.id, seenRevision: field.revision, name, ...(chooses ? { of } : {}) }),
    meta: { shown: true },
    onSuccess: (next) => {
      onDone()
      toast.done(field === null ? t("ownField.added", { name: next.name }) : t("state.saved"))
      return queries.invalidateQueries({ queryKey: ["customFields"] })
    },
  })
  return (
    <form className="tl-stack" onSubmit={(event) => { event.preventDefault(); save.mutate() }}>
      <TextInput label={t("field.name")} value={name} onChange={(event) => setName(event.currentTarget.value)} maxLength={100} required data-autofocus />
      {field === null && <NativeSelect label={t("ownField.type")} data={TYPES.map((value) => ({ value, label: t(`fieldType.${value}`) }))} value={type} onChange={(event) => setType(TYPES.find((each) => each === event.currentTarget.value) ?? type)} />}
      {chooses && <Textarea label={t("ownField.choices")} description={t("ownField.choicesHint")} value={choices} onChange={(event) => setChoices(event.currentTarget.value)} autosize minRows={3} required />}
      <FormProblem error={save.error} />
      <div><Button type="submit" loading={save.isPending}>{t("action.save")}</Button></div>
    </form>
  )
}
