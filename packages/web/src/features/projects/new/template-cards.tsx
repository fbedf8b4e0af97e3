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
  const templates = useQuery({ queryKey: ["templates"], queryFn: () => api.templateList({}), staleTime: 60_000, throwOnError: true })
  if (templates.data === undefined) return <PageLoading />
  return (
    <div className="tl-stack" role="radiogroup" aria-label={t("new.fromTemplate")}>
      <p>{t("new.templateLead")}</p>
      {groupsOf(templates.data.items).map(({ title, items }) => (
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
  const counts = [t("new.taskCount", { count: template.taskCount }), ...(template.artefactCount === 0 ? [] : [t("new.artefactCount", { count: template.artefactCount })]), ...(template.gateCount === 0 ? [] : [t("new.gateCount", { count: template.gateCount })])]
  return (
    <label className="tl-templates__card tl-sheet">
      <input type="radio" name="template" value={template.id} checked={isChosen} onChange={() => onChoose(template)} />
      <strong>{template.name}</strong>
      <span>{template.description}</span>
      <span className="tl-soft tl-small">{counts.join(" · ")}</span>
    </label>
  )
}

/** By kind, as the server orders them; what the organisation saved comes first, the sample last. */
function groupsOf(templates: readonly Template[]): readonly { readonly title: string; readonly items: readonly Template[] }[] {
  const trades = templates.filter(({ own, variant }) => !own && variant !== null)
  const groups = [
    { title: t("new.ownTemplates"), items: templates.filter(({ own }) => own) },
    ...[...new Set(trades.map(({ kind }) => kind))].map((kind) => ({ title: t(`kind.${kind}`), items: trades.filter((template) => template.kind === kind) })),
    { title: t("new.sampleTemplate"), items: templates.filter(({ own, variant }) => !own && variant === null) },
  ]
  return groups.filter(({ items }) => items.length > 0)
}
