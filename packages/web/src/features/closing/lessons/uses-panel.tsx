// What became of a lesson: what it added to templates, its entry of the risk library, and for one about an estimate the figures.
// From here it goes where the next project begins.

import { Button } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { FigureRow } from "../../../app/figure-row.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { formatPercent } from "../../../i18n/format-number.ts"
import type { ArtefactPanelProps } from "../../artefacts/index.ts"
import { AdditionList, daysOf, PushDialog, PutIntoLibrary, usesQuery } from "../../learning/index.ts"
import type { LessonUses } from "../../learning/index.ts"
import { DrawnFrom } from "./drawn-from.tsx"

const CONFIRMED: ReadonlySet<string> = new Set(["accepted", "applied", "verified"])
const USUAL_DAY = 480

export default function UsesPanel({ projectId, artefact }: ArtefactPanelProps) {
  // The state decides what may be done with it.
  const uses = useQuery(usesQuery(projectId, artefact.id)).data
  const [pushing, setPushing] = useState(false)
  if (uses === undefined || artefact.state === "rejected") return null
  const { additions, library, estimate, mayPush, mayPutIntoLibrary } = uses
  const isConfirmed = CONFIRMED.has(artefact.state)
  const isNothing = library === null && additions.every(({ removedAt }) => removedAt !== null)
  return (
    <section className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight" aria-labelledby="lesson-uses">
      <h2 id="lesson-uses">{t("learning.became")}</h2>
      <DrawnFrom projectId={projectId} lesson={artefact} />
      {estimate !== null && <EstimateFigures estimate={estimate} />}
      {!isConfirmed && <p className="tl-soft">{t("learning.notYet")}</p>}
      {isConfirmed && isNothing && <p className="tl-soft">{t(mayPush || mayPutIntoLibrary ? "learning.becameNothing" : "learning.becameNothingReader")}</p>}
      <AdditionList additions={additions} of="lesson" projectId={projectId} />
      {mayPush && <div className="tl-no-print"><Button size="xs" onClick={() => setPushing(true)}>{t(estimate === null ? "learning.push" : "learning.pushDuration")}</Button></div>}
      <PutIntoLibrary projectId={projectId} artefactId={artefact.id} uses={uses} />
      {pushing && <PushDialog projectId={projectId} lesson={artefact} estimate={estimate} onClose={() => setPushing(false)} />}
    </section>
  )
}

function EstimateFigures({ estimate: { task, planned, actual } }: { readonly estimate: NonNullable<LessonUses["estimate"]> }) {
  return (
    <FigureRow figures={[
      { label: t("learning.estimateTask"), value: task },
      { label: t("learning.estimatePlanned"), value: planned === null ? t("artefact.nothing") : daysOf(planned, USUAL_DAY), note: t(planned === null ? "learning.noBaseline" : "learning.estimatePlannedNote") },
      { label: t("learning.estimateActual"), value: daysOf(actual, USUAL_DAY), ...(planned === null || planned === 0 ? {} : { note: t("learning.estimateFactor", { percent: formatPercent(Math.round((actual / planned) * 100)) }) }) },
    ]} />
  )
}
