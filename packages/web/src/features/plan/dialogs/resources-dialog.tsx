// People, roles, material and kinds of cost: what is planned with.

import { ActionIcon, Button, Checkbox, NativeSelect, NumberInput, TextInput } from "@mantine/core"
import { IconTrash } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import type { Resource, ResourceFields, ResourceKind } from "@throughline/plan"
import { t } from "../../../i18n/catalogue.ts"
import { projectMembersQuery } from "../../projects/index.ts"
import { mayEdit } from "../commands/plan-user-command.ts"
import { isProjectId } from "../store/project-id.ts"
import { useDesk, usePlanNow } from "../view/use-desk.ts"

const KINDS = ["work", "material", "cost"] as const satisfies readonly ResourceKind[]

export function ResourcesDialog() {
  const desk = useDesk()
  const { plan } = usePlanNow()
  const readOnly = !mayEdit(desk)
  const add = (kind: ResourceKind) => {
    let count = plan.resource.size + 1
    const names = new Set([...plan.resource.values()].map(({ name }) => name))
    while (names.has(t("plan.resources.newName", { count }))) count += 1
    desk.run([{ name: "addResource", args: { fields: { name: t("plan.resources.newName", { count }), kind } } }], t("plan.label.addResource"))
  }
  return (
    <fieldset className="tl-plan-plain tl-stack" disabled={readOnly}>
      <legend className="tl-hidden">{t("plan.dialog.resources")}</legend>
      {plan.resource.size === 0 ? <p className="tl-soft">{t("plan.resources.none")}</p> : (
        <div className="tl-scroll">
          <table className="tl-table">
            <thead>
              <tr>
                {(["name", "kind", "generic", "units", ...(desk.rights.cost ? ["rate", "overtime"] as const : []), "calendar", "account", "email"] as const).map((head) => <th key={head} scope="col">{t(`plan.resources.${head}`)}</th>)}
                <th scope="col"><span className="tl-hidden">{t("plan.resources.delete")}</span></th>
              </tr>
            </thead>
            <tbody>{[...plan.resource.values()].map((resource) => <ResourceLine key={resource.id} resource={resource} />)}</tbody>
          </table>
        </div>
      )}
      <div className="tl-line">{KINDS.map((kind) => <Button key={kind} variant="default" size="xs" onClick={() => add(kind)}>{t(`plan.resources.add.${kind}`)}</Button>)}</div>
    </fieldset>
  )
}

function ResourceLine({ resource }: { readonly resource: Resource }) {
  const desk = useDesk()
  const { plan } = usePlanNow()
  const members = useQuery({ ...projectMembersQuery(isProjectId(desk.projectId) ? desk.projectId : "prj_"), enabled: isProjectId(desk.projectId) })
  const set = (fields: Partial<ResourceFields>) => void desk.run([{ name: "updateResource", args: { resourceId: resource.id, fields } }], t("plan.label.resource", { name: resource.name }))
  const remove = () => void desk.run([{ name: "deleteResource", args: { resourceId: resource.id, replacementId: null } }], t("plan.label.deleteResource", { name: resource.name }))
  const label = (field: string) => `${resource.name}: ${field}`
  const digits = 10 ** plan.settings.currencyDigits
  const rate = resource.rates.find((each) => each.table === "A" && each.from === null) ?? { table: "A" as const, from: null, standard: 0, overtime: 0, perUse: 0 }
  const setRate = (change: Partial<typeof rate>) => set({ rates: [{ ...rate, ...change }, ...resource.rates.filter((each) => each.table !== "A" || each.from !== null)] })
  return (
    <tr>
      <td><TextInput key={resource.name} size="xs" w={160} defaultValue={resource.name} aria-label={label(t("plan.resources.name"))} onBlur={(event) => event.currentTarget.value !== resource.name && set({ name: event.currentTarget.value })} /></td>
      <td><NativeSelect size="xs" value={resource.kind} aria-label={label(t("plan.resources.kind"))} data={KINDS.map((value) => ({ value, label: t(`plan.resources.kind.${value}`) }))} onChange={(event) => set({ kind: KINDS.find((kind) => kind === event.currentTarget.value) ?? "work" })} /></td>
      <td><Checkbox checked={resource.generic} disabled={resource.kind !== "work"} aria-label={label(t("plan.resources.generic"))} onChange={(event) => set({ generic: event.currentTarget.checked })} /></td>
      <td><NumberInput key={resource.maxUnits} size="xs" w={84} suffix=" %" min={0} max={100_000} disabled={resource.kind !== "work"} defaultValue={resource.maxUnits / 100} aria-label={label(t("plan.resources.units"))} onBlur={(event) => commitNumber(event.currentTarget.value, resource.maxUnits / 100, (value) => set({ maxUnits: Math.round(value * 100) }))} /></td>
      {desk.rights.cost ? (["standard", "overtime"] as const).map((field) => (
        <td key={field}><NumberInput key={rate[field]} size="xs" w={96} min={0} disabled={resource.kind === "cost"} defaultValue={rate[field] / digits} aria-label={label(t(field === "standard" ? "plan.resources.rate" : "plan.resources.overtime"))} onBlur={(event) => commitNumber(event.currentTarget.value, rate[field] / digits, (value) => setRate({ [field]: Math.round(value * digits) }))} /></td>
      )) : null}
      <td><NativeSelect size="xs" value={resource.calendarId ?? ""} aria-label={label(t("plan.resources.calendar"))} data={[{ value: "", label: t("plan.calendar.ofProject") }, ...[...plan.calendar.values()].map(({ id, name }) => ({ value: id, label: name }))]} onChange={(event) => set({ calendarId: [...plan.calendar.keys()].find((id) => id === event.currentTarget.value) ?? null })} /></td>
      <td><NativeSelect size="xs" value={resource.userId ?? ""} disabled={resource.kind !== "work"} aria-label={label(t("plan.resources.account"))} data={[{ value: "", label: t("plan.resources.noAccount") }, ...(members.data?.items ?? []).map(({ userId, name }) => ({ value: userId, label: name }))]} onChange={(event) => set({ userId: members.data?.items.find(({ userId }) => userId === event.currentTarget.value)?.userId ?? null })} /></td>
      <td><TextInput key={resource.email} size="xs" type="email" w={150} defaultValue={resource.email} aria-label={label(t("plan.resources.email"))} onBlur={(event) => event.currentTarget.value !== resource.email && set({ email: event.currentTarget.value })} /></td>
      <td><ActionIcon variant="subtle" color="red" aria-label={t("plan.resources.deleteNamed", { name: resource.name })} onClick={remove}><IconTrash size={16} /></ActionIcon></td>
    </tr>
  )
}

function commitNumber(text: string, before: number, commit: (value: number) => void): void {
  const value = Number(text.replace(/[^\d.,-]/g, "").replace(",", "."))
  if (Number.isFinite(value) && value >= 0 && value !== before) commit(value)
}
