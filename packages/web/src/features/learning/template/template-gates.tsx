// The gates of a template with what people must see for themselves; checks that came from lessons name them.

import { t } from "../../../i18n/catalogue.ts"
import { said } from "../../gates/index.ts"
import { LessonLink } from "../additions/lesson-link.tsx"
import type { TemplateRead } from "../learning-query.ts"
import { causeOfCheck } from "./cause-of.ts"

export function TemplateGates({ template: { gates, additions } }: { readonly template: TemplateRead }) {
  return (
    <section className="tl-sheet" aria-labelledby="template-gates">
      <h2 id="template-gates" className="tl-learning__pad">{t("learning.gates")}</h2>
      {gates.length === 0 && <p className="tl-learning__pad tl-soft">{t("learning.gatesNone")}</p>}
      <ol className="tl-templategates">
        {gates.map((gate) => (
          <li key={`${gate.before}${gate.after}${gate.name}`}>
            <h3>{said(gate.name)}</h3>
            <p className="tl-small tl-soft">{gate.before === gate.after ? t("learning.gateEnd", { before: t(`station.${gate.before}`) }) : t("learning.gateBetween", { before: t(`station.${gate.before}`), after: t(`station.${gate.after}`) })}</p>
            {gate.checks.length === 0 ? <p className="tl-small tl-soft">{t("learning.gateChecksNone")}</p> : (
              <ul>
                {gate.checks.map((check, at) => (
                  // Two checks may say the same.
                  <li key={at}>
                    {said(check.text)}
                    {check.lesson !== null && <span className="tl-small tl-soft tl-block">{t("learning.becauseAdded")} <LessonLink lesson={causeOfCheck(additions, gate, check)?.lesson ?? { title: check.lesson, projectId: null, artefactId: null }} /></span>}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
