// The own fields of a kind in their order.

import { ActionIcon, Button, Modal } from "@mantine/core"
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { api } from "../../../app/api.ts"
import { confirm } from "../../../app/confirm.tsx"
import { t } from "../../../i18n/catalogue.ts"
import type { CustomField } from "../../artefacts/words/shown-field.ts"
import { OwnFieldForm } from "./own-field-form.tsx"

export function OwnFieldTable({ fields }: { readonly fields: readonly CustomField[] }) {
  return (
    <div className="tl-sheet tl-scroll">
      <table className="tl-table tl-table--cards">
        <thead><tr><th scope="col">{t("field.name")}</th><th scope="col">{t("ownField.type")}</th><th scope="col">{t("ownField.choices")}</th><th scope="col"><span className="tl-hidden">{t("artefact.rowActions")}</span></th></tr></thead>
        <tbody>{fields.map((field, at) => <Row key={field.id} field={field} before={fields[at - 1]} after={fields[at + 1]} />)}</tbody>
      </table>
    </div>
  )
}

function Row({ field, before, after }: { readonly field: CustomField; readonly before: CustomField | undefined; readonly after: CustomField | undefined }) {
  const queries = useQueryClient()
  const [editing, setEditing] = useState(false)
  const refresh = () => queries.invalidateQueries({ queryKey: ["customFields"] })
  const { id: customFieldId, name } = field
  const archive = useMutation({ mutationFn: () => api.customFieldArchive({ customFieldId }), onSettled: refresh })
  const swap = useMutation({
    mutationFn: async (other: CustomField) => {
      await api.customFieldUpdate({ customFieldId, seenRevision: field.revision, position: other.position })
      await api.customFieldUpdate({ customFieldId: other.id, seenRevision: other.revision, position: field.position })
    },
    onSettled: refresh,
  })
  const askAndArchive = async () => {
    if (await confirm({ title: t("ownField.archiveTitle", { name }), body: t("ownField.archiveBody"), action: t("ownField.archive"), dangerous: true })) archive.mutate()
  }
  const move = (other: CustomField | undefined, label: string, icon: React.ReactNode) => <ActionIcon variant="subtle" color="gray" disabled={other === undefined || swap.isPending} aria-label={label} onClick={() => { if (other !== undefined) swap.mutate(other) }}>{icon}</ActionIcon>
  return (
    <tr>
      <td data-lead>{name}</td>
      <td data-label={t("ownField.type")}>{t(`fieldType.${field.field.type}`)}</td>
      <td data-label={t("ownField.choices")}>{"of" in field.field ? field.field.of.join(", ") : ""}</td>
      <td className="tl-number"><span className="tl-line" style={{ display: "inline-flex", gap: 2, flexWrap: "nowrap" }}>
        {move(before, t("ownField.up", { name }), <IconArrowUp size={15} />)}
        {move(after, t("ownField.down", { name }), <IconArrowDown size={15} />)}
        <Button size="compact-xs" variant="subtle" aria-label={t("ownField.rename", { name })} onClick={() => setEditing(true)}>{t("action.edit")}</Button>
        <Button size="compact-xs" variant="subtle" color="red" loading={archive.isPending} aria-label={t("ownField.archiveOf", { name })} onClick={() => void askAndArchive()}>{t("ownField.archive")}</Button>
        <Modal opened={editing} onClose={() => setEditing(false)} title={t("ownField.rename", { name })} closeButtonProps={{ "aria-label": t("action.close") }}><OwnFieldForm kind={field.kind} field={field} onDone={() => setEditing(false)} /></Modal>
      </span></td>
    </tr>
  )
}
