// The templates a project can start from, as cards to choose one of.

import { useQuery } from "@tanstack/react-query"
import { PageLoading } from "../../../app/page-loading.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { templateCounts, templateGroups } from "./template-groups.ts"
import { templatesQuery } from "./templates-query.ts"
import type { Template } from "./templates-query.ts"
import "./new.css"

export interface TemplateCardsProps {
  readonly chosen: Template | null
  readonly onChoose: (template: Template) => void
}

export function TemplateCards({ chosen, onChoose }: TemplateCardsProps) {
  const templates = useQuery({ ...templatesQuery, throwOnError: true })
  if (templates.data === undefined) return <PageLoading />
  return (
    <div className="tl-stack" role="radiogroup" aria-label={t("new.fromTemplate")}>
      <p>{t("new.templateLead")}</p>
      {templateGroups(templates.data.items).map(({ title, items }) => (
        <fieldset key={title} className="tl-templates">
          <legend>{title}</legend>
          {items.map((template) => <Card key={template.id} template={template} isChosen={chosen?.id === template.id} onChoose={onChoose} />)}
        </fieldset>
      ))}
    </div>
  )
}

interface CardProps extends Pick<TemplateCardsProps, "onChoose"> {
  readonly template: Template
  readonly isChosen: boolean
}

function Card({ template, isChosen, onChoose }: CardProps) {
  return (
    <label className="tl-templates__card tl-sheet">
      <input type="radio" name="template" value={template.id} checked={isChosen} onChange={() => onChoose(template)} />
      <strong>{template.name}</strong>
      <span>{template.description}</span>
      <span className="tl-soft tl-small">{templateCounts(template)}</span>
    </label>
  )
}
