// A special view in which there is nothing yet: what belongs here, and the way to where one begins.

import { ButtonLink } from "../../../app/links.tsx"
import { t } from "../../../i18n/catalogue.ts"
import type { SpecialViewProps } from "../special.ts"

interface EmptyViewProps extends SpecialViewProps {
  readonly words: string
  readonly mayEdit: boolean
}

export function EmptyView({ projectId, kind, words, mayEdit }: EmptyViewProps) {
  return (
    <section className="tl-sheet tl-sheet--padded tl-empty">
      <p>{words}</p>
      {mayEdit && <ButtonLink to="/projects/$projectId/artefacts/$kind" params={{ projectId, kind }} search={{ show: "list" }}>{t("artefact.toList")}</ButtonLink>}
    </section>
  )
}
