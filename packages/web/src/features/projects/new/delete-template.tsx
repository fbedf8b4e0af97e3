// For administrators: takes a template of the organisation's own out of the list. Projects made of it stay.

import { Button } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { api } from "../../../app/api.ts"
import { confirm } from "../../../app/confirm.tsx"
import { t } from "../../../i18n/catalogue.ts"
import type { Template } from "./templates-query.ts"

export interface DeleteTemplateProps {
  readonly template: Template
  readonly onDeleted: () => void
}

export function DeleteTemplate({ template, onDeleted }: DeleteTemplateProps) {
  const queries = useQueryClient()
  const remove = useMutation({
    mutationFn: () => api.templateDelete({ templateId: `tpl_${template.id.slice("tpl_".length)}` }),
    onSuccess: () => {
      onDeleted()
      return queries.invalidateQueries({ queryKey: ["templates"] })
    },
  })
  const ask = async () => {
    if (await confirm({ title: t("template.deleteTitle", { name: template.name }), body: t("template.deleteBody"), action: t("template.delete"), dangerous: true })) remove.mutate()
  }
  return <div><Button color="red" variant="outline" loading={remove.isPending} onClick={() => void ask()}>{t("template.delete")}</Button></div>
}
