// On the page of a risk: the lesson that it came from; into the risk library, or that it stands for an entry there.

import { useQuery } from "@tanstack/react-query"
import { t } from "../../../i18n/catalogue.ts"
import type { ArtefactPanelProps } from "../../artefacts/index.ts"
import { PutIntoLibrary, usesQuery } from "../../learning/index.ts"
import { textIn } from "../../quick-edit/index.ts"

export default function LibraryPanel({ projectId, artefact }: ArtefactPanelProps) {
  const uses = useQuery(usesQuery(projectId, artefact.id)).data
  const lesson = titleOf(textIn(artefact, "fromLesson"))
  const isEmpty = uses === undefined || (uses.library === null && !uses.mayPutIntoLibrary)
  if (isEmpty && lesson === "") return null
  return (
    <section className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight" aria-labelledby="risk-library">
      <h2 id="risk-library">{t("library.title")}</h2>
      {lesson !== "" && <p>{t("library.ofLesson", { title: lesson })}</p>}
      {uses !== undefined && <PutIntoLibrary projectId={projectId} artefactId={artefact.id} uses={uses} />}
    </section>
  )
}

/** What is kept is "Title (art_…)": the id is for us. */
function titleOf(origin: string): string {
  return origin.replace(/ \(art_[^()]+\)$/, "")
}
