// A template: what a project from it begins with, what lessons have added to it, and the way back from each.

import { useSuspenseQuery } from "@tanstack/react-query"
import { getRouteApi, Link } from "@tanstack/react-router"
import { FigureRow } from "../../../app/figure-row.tsx"
import { ButtonLink } from "../../../app/links.tsx"
import { usePageTitle } from "../../../app/page-title.ts"
import { t } from "../../../i18n/catalogue.ts"
import { formatNumber } from "../../../i18n/format-number.ts"
import { AdditionList } from "../additions/addition-list.tsx"
import { templateQuery } from "../learning-query.ts"
import { TemplateGates } from "../template/template-gates.tsx"
import { TemplateOutline } from "../template/template-outline.tsx"
import "../learning.css"
import "../../artefacts/artefacts.css"

const route = getRouteApi("/signed-in/library/templates/$templateId")

export default function TemplatePage() {
  const { templateId } = route.useParams()
  const template = useSuspenseQuery(templateQuery(templateId)).data
  const { name, kind, own, begins, additions } = template
  usePageTitle(name)
  return (
    <main id="content" className="tl-page tl-stack">
      <div className="tl-page__head tl-learning__head">
        <div>
          <p><Link to="/library" className="tl-target tl-artefact__up">{t("learning.templates")}</Link></p>
          <h1>{name}</h1>
          <p className="tl-soft">{t("learning.templateKind", { kind: t(`kind.${kind}`) })} · {t(own ? "learning.templateOwn" : "learning.templateBuiltIn")}</p>
        </div>
        <ButtonLink to="/projects/new" search={{ template: templateId }}>{t("learning.begin")}</ButtonLink>
      </div>
      <section className="tl-sheet tl-sheet--padded" aria-label={t("learning.contents")}>
        <FigureRow figures={[
          { label: t("learning.begins.tasks"), value: formatNumber(begins.tasks) }, { label: t("learning.begins.calendarDays"), value: t("learning.days", { count: begins.calendarDays }) },
          { label: t("learning.begins.artefacts"), value: formatNumber(begins.artefacts) }, { label: t("learning.begins.checks"), value: formatNumber(begins.checks) },
        ]} />
      </section>
      <section className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight" aria-labelledby="template-additions">
        <h2 id="template-additions">{t("learning.additions")}</h2>
        {additions.every(({ removedAt }) => removedAt !== null) && <p className="tl-soft">{t("learning.additionsNone")}</p>}
        <AdditionList additions={additions} of="template" />
      </section>
      <div className="tl-columns">
        <TemplateOutline template={template} />
        <TemplateGates template={template} />
      </div>
    </main>
  )
}
