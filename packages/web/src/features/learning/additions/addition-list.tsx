// What lessons have added: each with its cause or its template, who added it when, and the way back. What was taken out again is
// folded away beneath.

import { AnchorLink } from "../../../app/links.tsx"
import { useMe } from "../../../app/session.ts"
import { t } from "../../../i18n/catalogue.ts"
import { formatMoment } from "../../../i18n/format-date.ts"
import type { ProjectId } from "../../projects/index.ts"
import type { Addition } from "../learning-query.ts"
import { changeWords, hasNoPlace } from "./change-words.ts"
import { LessonLink } from "./lesson-link.tsx"
import { RemoveAddition } from "./remove-addition.tsx"
import "../learning.css"

interface AdditionListProps {
  readonly additions: readonly Addition[]
  /** On the page of a template its lessons are named, on that of a lesson its templates. */
  readonly of: "template" | "lesson"
  readonly projectId?: ProjectId
}

export function AdditionList({ additions, of, ...rest }: AdditionListProps) {
  const present = additions.filter(({ removedAt }) => removedAt === null)
  const removed = additions.filter(({ removedAt }) => removedAt !== null)
  return (
    <>
      {present.length > 0 && <ul className="tl-additions">{present.map((addition) => <AdditionLine key={addition.id} addition={addition} of={of} {...rest} />)}</ul>}
      {removed.length > 0 && (
        <details className="tl-additions__removed">
          <summary>{t("learning.additionsRemoved", { count: removed.length })}</summary>
          <ul className="tl-additions">{removed.map((addition) => <AdditionLine key={addition.id} addition={addition} of={of} {...rest} />)}</ul>
        </details>
      )}
    </>
  )
}

function AdditionLine({ addition, of, projectId }: { readonly addition: Addition } & Pick<AdditionListProps, "of" | "projectId">) {
  const { timeZone } = useMe()
  const { removedAt, removedBy, addedAt, addedBy, mayRemove, lesson } = addition
  return (
    <li>
      <div>
        <p className={removedAt === null ? undefined : "tl-soft"}>{changeWords(addition)}</p>
        <p className="tl-small tl-soft tl-additions__cause">
          {of === "template" ? <span>{t("learning.because")} <LessonLink lesson={lesson} /></span> : <TemplateLink addition={addition} />}
          <span>{t("learning.addedBy", { name: addedBy, day: formatMoment(addedAt, timeZone, "date") })}</span>
          {removedAt !== null && <span>{t("learning.removedBy", { name: removedBy ?? t("artefact.someone"), day: formatMoment(removedAt, timeZone, "date") })}</span>}
        </p>
        {hasNoPlace(addition) && addition.templateName !== "" && <p className="tl-small tl-status--attention">{t("learning.noPlace")}</p>}
      </div>
      {mayRemove && <RemoveAddition addition={addition} {...(projectId === undefined ? {} : { projectId })} />}
    </li>
  )
}

function TemplateLink({ addition: { templateId, templateName } }: { readonly addition: Addition }) {
  if (templateName === "") return <span>{t("learning.deletedTemplate")}</span>
  return <span>{t("learning.inTemplate")} <AnchorLink to="/library/templates/$templateId" params={{ templateId }} underline="always" inherit className="tl-target">{templateName}</AnchorLink></span>
}
