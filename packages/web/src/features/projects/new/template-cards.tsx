// The templates a project can start from, as cards to choose one of.

import { useQuery } from "@tanstack/react-query"
import type { Client } from "@throughline/contract"
import { api } from "../../../app/api.ts"
import { PageLoading } from "../../../app/page-loading.tsx"
import { t } from "../../../i18n/catalogue.ts"
import "./new.css"

export type Template = Awaited<ReturnType<Client["templateList"]>>["items"][number]

export interface TemplateCardsProps {
  readonly chosen: Template | null
  readonly onChoose: (template: Template) => void
}

export function TemplateCards({ chosen, onChoose }: TemplateCardsProps) {
  const templates = useQuery({ queryKey: ["templates"], queryFn: () => api.templateList({}), staleTime: Infinity, throwOnError: true })
  if (templates.data === undefined) return <PageLoading />
  return (
    <fieldset className="tl-templates">
      <legend>{t("new.templateLead")}</legend>
      {templates.data.items.map((template) => (
        <label key={template.id} className="tl-templates__card tl-sheet">
          <input type="radio" name="template" value={template.id} checked={chosen?.id === template.id} onChange={() => onChoose(template)} />
          <strong>{template.name}</strong>
          <span>{template.description}</span>
          <span className="tl-soft tl-small">{t(`kind.${template.kind}`)} · {t("new.taskCount", { count: template.taskCount })}</span>
        </label>
      ))}
    </fieldset>
  )
}
