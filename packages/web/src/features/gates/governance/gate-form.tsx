// One gate of a template: where it stands, what the system checks, what people tick, who must agree.

import { ActionIcon, Button, NativeSelect, TextInput } from "@mantine/core"
import { IconPlus, IconTrash, IconX } from "@tabler/icons-react"
import { GATE_CHECKS, PROJECT_ROLES, STATIONS } from "@throughline/contract"
import { t } from "../../../i18n/catalogue.ts"
import type { GateDefinition } from "../gate-query.ts"
import { checkWords, TAKES_VALUE } from "../words/criterion-words.ts"

interface GateFormProps {
  readonly gate: GateDefinition
  readonly onChange: (gate: GateDefinition) => void
  readonly onRemove: () => void
}

export function GateForm({ gate, onChange, onRemove }: GateFormProps) {
  const stations = STATIONS.map((value) => ({ value, label: t(`station.${value}`) }))
  const stationOf = (value: string) => STATIONS.find((each) => each === value) ?? gate.before
  return (
    <section className="tl-sheet tl-sheet--padded tl-stack" aria-label={gate.name === "" ? t("governance.gate") : gate.name}>
      <div className="tl-governance__gatehead">
        <TextInput label={t("governance.gate")} value={gate.name} onChange={(event) => onChange({ ...gate, name: event.currentTarget.value })} required maxLength={255} />
        <NativeSelect label={t("governance.before")} data={stations} value={gate.before} onChange={(event) => onChange({ ...gate, before: stationOf(event.currentTarget.value) })} />
        <NativeSelect label={t("governance.after")} data={stations} value={gate.after} onChange={(event) => onChange({ ...gate, after: stationOf(event.currentTarget.value) })} />
        <ActionIcon variant="subtle" color="red" aria-label={t("governance.removeGate", { gate: gate.name })} onClick={onRemove}><IconTrash size={16} /></ActionIcon>
      </div>
      <CriteriaForm gate={gate} onChange={onChange} />
      <ChecksForm gate={gate} onChange={onChange} />
      <fieldset className="tl-governance__kinds">
        <legend>{t("governance.approvers")}</legend>
        {PROJECT_ROLES.map((role) => <label key={role} className="tl-governance__tick"><input type="checkbox" checked={gate.approvers.includes(role)} onChange={(event) => onChange({ ...gate, approvers: event.currentTarget.checked ? [...gate.approvers, role] : gate.approvers.filter((each) => each !== role) })} /> {t(`role.${role}`)}</label>)}
      </fieldset>
    </section>
  )
}

type PartProps = Pick<GateFormProps, "gate" | "onChange">

function CriteriaForm({ gate, onChange }: PartProps) {
  const { criteria } = gate
  const set = (id: string, part: Partial<GateDefinition["criteria"][number]>) => onChange({ ...gate, criteria: criteria.map((each) => (each.id === id ? { ...each, ...part } : each)) })
  const left = GATE_CHECKS.filter((check) => criteria.every((each) => each.check !== check))
  return (
    <fieldset className="tl-governance__list">
      <legend>{t("gate.criteria")}</legend>
      {criteria.map(({ id, check, value, advisory }) => (
        <div key={id} className="tl-governance__row">
          <span>{checkWords(check, value)}</span>
          {TAKES_VALUE.has(check) && <input className="tl-select tl-governance__value" type="number" min={0} max={100_000} aria-label={t("governance.valueOf", { check: checkWords(check, value) })} value={value ?? ""} onChange={(event) => set(id, { value: event.currentTarget.value === "" ? null : Math.max(0, Math.trunc(event.currentTarget.valueAsNumber)) })} />}
          <label className="tl-governance__tick"><input type="checkbox" checked={advisory} onChange={(event) => set(id, { advisory: event.currentTarget.checked })} /> {t("gate.advised")}</label>
          <ActionIcon size={24} variant="subtle" color="gray" aria-label={t("governance.removeCriterion", { check: checkWords(check, value) })} onClick={() => onChange({ ...gate, criteria: criteria.filter((each) => each.id !== id) })}><IconX size={14} /></ActionIcon>
        </div>
      ))}
      {left.length > 0 && (
        <NativeSelect
          size="xs" className="tl-governance__add" aria-label={t("governance.addCriterion")} value="" data={[{ value: "", label: t("governance.addCriterion") }, ...left.map((check) => ({ value: String(check), label: checkWords(check, null) }))]}
          onChange={(event) => {
            const check = left.find((each) => each === event.currentTarget.value)
            if (check !== undefined) onChange({ ...gate, criteria: [...criteria, { id: check, check, value: null, advisory: false }] })
          }}
        />
      )}
    </fieldset>
  )
}

function ChecksForm({ gate, onChange }: PartProps) {
  const { checks } = gate
  const add = () => onChange({ ...gate, checks: [...checks, { id: `c${Date.now().toString(36)}`, text: "" }] })
  return (
    <fieldset className="tl-governance__list">
      <legend>{t("gate.checks")}</legend>
      {checks.map(({ id, text }, at) => (
        <div key={id} className="tl-governance__row">
          <TextInput size="xs" aria-label={t("governance.checkText", { number: at + 1 })} value={text} onChange={(event) => onChange({ ...gate, checks: checks.map((each) => (each.id === id ? { ...each, text: event.currentTarget.value } : each)) })} required maxLength={500} />
          <ActionIcon size={24} variant="subtle" color="gray" aria-label={t("governance.removeCheck", { number: at + 1 })} onClick={() => onChange({ ...gate, checks: checks.filter((each) => each.id !== id) })}><IconX size={14} /></ActionIcon>
        </div>
      ))}
      <div><Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} aria-hidden="true" />} onClick={add}>{t("governance.addCheck")}</Button></div>
    </fieldset>
  )
}
