// Edits a governance template: its gates with their criteria, checks and approvers, and the artefacts it asks for. It is saved as
// a version of its own; projects keep the version they began with.

import { Button, NativeSelect, TextInput } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { ARTEFACT_KINDS } from "@throughline/contract"
import { useState } from "react"
import { api } from "../../../app/api.ts"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { toast } from "../../../app/toasts.ts"
import { t } from "../../../i18n/catalogue.ts"
import { kindWords } from "../../artefacts/index.ts"
import { governanceQuery } from "../gate-query.ts"
import type { GateDefinition, Governance } from "../gate-query.ts"
import { GateForm } from "./gate-form.tsx"
import { governanceName, isBuiltIn } from "./governance-name.ts"

const SIZES = ["small", "medium", "large"] as const
const NEW_GATE: GateDefinition = { name: "", before: "planning", after: "execution", criteria: [], checks: [], approvers: ["sponsor"] }

interface KeyedGate {
  readonly key: number
  readonly gate: GateDefinition
}

export function GovernanceForm({ from, onDone }: { readonly from: Governance; readonly onDone: () => void }) {
  const queries = useQueryClient()
  const [name, setName] = useState(isBuiltIn(from) ? t("governance.ownName", { name: governanceName(from) }) : from.name)
  const [size, setSize] = useState(from.size)
  const [light, setLight] = useState(from.light)
  const [artefacts, setArtefacts] = useState<readonly string[]>(from.artefacts)
  const [gates, setGates] = useState<readonly KeyedGate[]>(() => from.gates.map((gate, key) => ({ key, gate })))
  const save = useMutation({
    mutationFn: () => api.governanceSave({ basedOn: from.id, name: name.trim(), kinds: from.kinds, size, light, artefacts: [...artefacts], gates: gates.map(({ gate }) => gate) }),
    meta: { shown: true },
    onSuccess: (saved) => {
      toast.done(t("governance.saved", { name: saved.name, version: saved.version }))
      onDone()
      return queries.invalidateQueries({ queryKey: governanceQuery.queryKey })
    },
  })
  const kinds = ARTEFACT_KINDS.map((kind) => ({ kind, label: kindWords(kind).one })).toSorted((a, b) => a.label.localeCompare(b.label))
  return (
    <form className="tl-stack" onSubmit={(event) => { event.preventDefault(); save.mutate() }}>
      <section className="tl-sheet tl-sheet--padded tl-stack">
        <h2>{t(isBuiltIn(from) ? "governance.makeOwn" : "governance.newVersion")}</h2>
        <div className="tl-form-pair">
          <TextInput label={t("governance.name")} value={name} onChange={(event) => setName(event.currentTarget.value)} required maxLength={255} data-autofocus />
          <NativeSelect label={t("governance.size")} data={SIZES.map((value) => ({ value, label: t(`governance.size.${value}`) }))} value={size} onChange={(event) => setSize(SIZES.find((each) => each === event.currentTarget.value) ?? size)} />
        </div>
        <label className="tl-governance__tick"><input type="checkbox" checked={light} onChange={(event) => setLight(event.currentTarget.checked)} /> {t("governance.lightHint")}</label>
        <fieldset className="tl-governance__kinds">
          <legend>{t("governance.artefacts")}</legend>
          {kinds.map(({ kind, label }) => <label key={kind} className="tl-governance__tick"><input type="checkbox" checked={artefacts.includes(kind)} onChange={(event) => setArtefacts(event.currentTarget.checked ? [...artefacts, kind] : artefacts.filter((each) => each !== kind))} /> {label}</label>)}
        </fieldset>
      </section>
      {gates.map(({ key, gate }) => <GateForm key={key} gate={gate} onChange={(next) => setGates(gates.map((each) => (each.key === key ? { key, gate: next } : each)))} onRemove={() => setGates(gates.filter((each) => each.key !== key))} />)}
      <div><Button variant="default" leftSection={<IconPlus size={14} aria-hidden="true" />} onClick={() => setGates([...gates, { key: Math.max(-1, ...gates.map(({ key }) => key)) + 1, gate: NEW_GATE }])}>{t("governance.addGate")}</Button></div>
      <FormProblem error={save.error} />
      <div className="tl-line"><Button type="submit" loading={save.isPending}>{t("governance.save")}</Button><Button variant="subtle" onClick={onDone}>{t("action.cancel")}</Button></div>
    </form>
  )
}
