// Puts a risk, or a confirmed lesson as a risk, into the risk library; or says that it is there, and how it fared.

import { Button } from "@mantine/core"
import { useMutation } from "@tanstack/react-query"
import { api } from "../../../app/api.ts"
import { AnchorLink } from "../../../app/links.tsx"
import { useMay } from "../../../app/session.ts"
import { toast } from "../../../app/toasts.ts"
import { t } from "../../../i18n/catalogue.ts"
import type { ArtefactId } from "../../artefacts/index.ts"
import type { ProjectId } from "../../projects/index.ts"
import { useLearnedAnew } from "../learning-query.ts"
import type { LessonUses } from "../learning-query.ts"
import { recordWords } from "./record-words.ts"

interface PutIntoLibraryProps {
  readonly projectId: ProjectId
  readonly artefactId: ArtefactId
  readonly uses: Pick<LessonUses, "library" | "mayPutIntoLibrary">
}

export function PutIntoLibrary({ projectId, artefactId, uses: { library, mayPutIntoLibrary } }: PutIntoLibraryProps) {
  const learnedAnew = useLearnedAnew(projectId)
  const mayVisit = useMay("projects.create")
  const put = useMutation({ mutationFn: () => api.riskLibraryAdd({ projectId, artefactId }), onSuccess: ({ title }) => toast.done(t("library.putDone", { title })), onSettled: learnedAnew })
  if (library !== null) {
    return (
      <p>
        {mayVisit ? <AnchorLink to="/library/risks" underline="always" inherit className="tl-target">{t("library.isIn")}</AnchorLink> : t("library.isIn")}
        <span className="tl-soft tl-small tl-block">{recordWords(library)}</span>
      </p>
    )
  }
  if (!mayPutIntoLibrary) return null
  return (
    <div className="tl-line tl-no-print">
      <Button size="xs" variant="default" loading={put.isPending} onClick={() => put.mutate()}>{t("library.put")}</Button>
      <span className="tl-soft tl-small">{t("library.putHint")}</span>
    </div>
  )
}
