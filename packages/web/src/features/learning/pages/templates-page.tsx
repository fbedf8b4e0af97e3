// All templates by kind of project, each with the way to its page.

import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { PageLoading } from "../../../app/page-loading.tsx"
import { usePageTitle } from "../../../app/page-title.ts"
import { t } from "../../../i18n/catalogue.ts"
import { isSample, templateCounts, templateGroups, templatesQuery } from "../../projects/index.ts"
import type { Template } from "../../projects/index.ts"
import { LibraryFrame } from "../library/library-frame.tsx"

export default function TemplatesPage() {
  usePageTitle(t("learning.templates"))
  const templates = useQuery({ ...templatesQuery, throwOnError: true }).data?.items
  return (
    <LibraryFrame lead={t("learning.templatesLead")}>
      {templates === undefined ? <PageLoading /> : templateGroups(templates.filter((template) => !isSample(template))).map(({ title, items }) => (
        <section key={title} className="tl-stack tl-stack--tight">
          <h2>{title}</h2>
          <ul className="tl-library__grid">{items.map((template) => <TemplateCard key={template.id} template={template} />)}</ul>
        </section>
      ))}
    </LibraryFrame>
  )
}

function TemplateCard({ template }: { readonly template: Template }) {
  const { id, name, description } = template
  return (
    <li className="tl-sheet">
      <Link to="/library/templates/$templateId" params={{ templateId: id }}>{name}</Link>
      <span>{description}</span>
      <span className="tl-soft tl-small">{templateCounts(template)}</span>
    </li>
  )
}
