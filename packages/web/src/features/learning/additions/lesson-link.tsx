// The lesson that is the cause: a link for who may see its project, else its title alone.

import { AnchorLink } from "../../../app/links.tsx"
import { t } from "../../../i18n/catalogue.ts"
import type { Addition } from "../learning-query.ts"

export function LessonLink({ lesson: { title, projectId, artefactId } }: { readonly lesson: Addition["lesson"] }) {
  const text = t("learning.lessonTitle", { title })
  if (projectId === null || artefactId === null) return <span>{text}</span>
  return <AnchorLink to="/projects/$projectId/artefacts/$kind/$artefactId" params={{ projectId, kind: "lesson", artefactId }} underline="always" inherit className="tl-target">{text}</AnchorLink>
}
