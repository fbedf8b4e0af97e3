// One measurement: the day, what was measured, and, where somebody knows it, what was planned for that day.

import { Button, TextInput } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useEffect, useId, useRef, useState } from "react"
import { api } from "../../../app/api.ts"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { useNow } from "../../../app/now.ts"
import { toast } from "../../../app/toasts.ts"
import { t } from "../../../i18n/catalogue.ts"
import { todayIn } from "../../../i18n/format-date.ts"
import { artefactsKey, FieldEditor, useValueWorld } from "../../artefacts/index.ts"
import { useProject } from "../../projects/index.ts"
import type { ProjectId } from "../../projects/index.ts"
import type { OneBenefit } from "./benefit-figures.ts"

interface MeasureFormProps {
  readonly projectId: ProjectId
  readonly figures: OneBenefit
  readonly onEnd: () => void
}

interface Said {
  readonly value: number | null
  readonly problem: boolean
}
const UNSAID: Said = { value: null, problem: false }

export function MeasureForm({ projectId, figures: { benefit, unit }, onEnd }: MeasureFormProps) {
  const queries = useQueryClient()
  const { timeZone } = useProject(projectId)
  const today = todayIn(timeZone, useNow())
  const [date, setDate] = useState(today)
  const [value, setValue] = useState(UNSAID)
  const [planned, setPlanned] = useState(UNSAID)
  const [note, setNote] = useState("")
  // It was asked for by a button: the answer is typed here.
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLInputElement>("input[inputmode=decimal]")?.focus(), [])
  const record = useMutation({
    mutationFn: (measured: number) => api.benefitMeasure({ projectId, artefactId: `art_${benefit.id.slice("art_".length)}`, date, value: measured, planned: planned.value, note: note.trim() === "" ? null : note.trim() }),
    meta: { shown: true },
    onSuccess: () => {
      toast.done(t("realisation.recorded"))
      onEnd()
      return queries.invalidateQueries({ queryKey: artefactsKey(projectId) })
    },
  })
  const ready = date !== "" && value.value !== null && !value.problem && !planned.problem
  return (
    <form ref={form} className="tl-realisation__form tl-no-print" aria-label={t("realisation.measure")} onSubmit={(event) => { event.preventDefault(); if (ready && value.value !== null) record.mutate(value.value) }}>
      <div className="tl-realisation__inputs">
        <TextInput type="date" label={t("realisation.date")} max={today} value={date} onChange={(event) => setDate(event.currentTarget.value)} required />
        <Measure projectId={projectId} label={t("realisation.value")} unit={unit} said={value} onSay={setValue} />
        <Measure projectId={projectId} label={t("realisation.planned")} unit={unit} said={planned} onSay={setPlanned} />
      </div>
      <TextInput label={t("realisation.note")} value={note} onChange={(event) => setNote(event.currentTarget.value)} maxLength={500} />
      <FormProblem error={record.error} />
      <div className="tl-line">
        <Button type="submit" size="compact-sm" loading={record.isPending} disabled={!ready}>{t("realisation.save")}</Button>
        <Button size="compact-sm" variant="default" onClick={onEnd}>{t("action.cancel")}</Button>
      </div>
    </form>
  )
}

interface MeasureProps {
  readonly projectId: ProjectId
  readonly label: string
  readonly unit: string
  readonly said: Said
  readonly onSay: (said: Said) => void
}

/** A number as the reader writes it, with the unit beside its name. */
function Measure({ projectId, label, unit, said, onSay }: MeasureProps) {
  const world = useValueWorld(projectId)
  const name = useId()
  const shown = { name: "value", field: { type: "measure" as const, min: -1e12, max: 1e12 }, label, choice: (choice: string) => choice, inner: [] }
  return (
    <div className="tl-realisation__measure">
      <span id={name}>{unit === "" ? label : t("realisation.withUnit", { label, unit })}</span>
      <FieldEditor projectId={projectId} shown={shown} value={said.value} world={world} labelledBy={name} onChange={(value, problem) => onSay({ value: typeof value === "number" ? value : null, problem: problem !== undefined })} />
    </div>
  )
}
