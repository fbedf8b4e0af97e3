// Whence an entry of the risk library came: a link for who may see that project.

import { AnchorLink } from "../../../app/links.tsx"
import { t } from "../../../i18n/catalogue.ts"
import type { LibraryRisk } from "../learning-query.ts"

export function SourceWords({ source: { as, project, projectId, artefactId } }: Pick<LibraryRisk, "source">) {
  const word = t(as === "risk" ? "library.fromRisk" : "library.fromLesson")
  if (project === null || projectId === null || artefactId === null) return <>{word}</>
  return <><AnchorLink to="/projects/$projectId/artefacts/$kind/$artefactId" params={{ projectId, kind: as, artefactId }} underline="always" inherit className="tl-target">{word}</AnchorLink> {t("library.inProject", { project })}</>
}
