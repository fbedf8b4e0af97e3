// The responsibility matrix: a row for each activity, deliverable or decision, a column for each person or role. Letters are
// typed into the cells; what offends against the rules stands beside the row at once.

import { useQuery } from "@tanstack/react-query"
import type { ProjectRole } from "@throughline/contract"
import { useMemo, useState } from "react"
import { newKey } from "../../../app/api.ts"
import { PageLoading } from "../../../app/page-loading.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { EVERYTHING, useWholeList } from "../../artefacts/index.ts"
import type { ArtefactSummary, SpecialViewProps } from "../../artefacts/index.ts"
import { projectMembersQuery } from "../../projects/index.ts"
import { rowsIn, useMayEdit, useQuickEdit } from "../../quick-edit/index.ts"
import { AddRow } from "./add-row.tsx"
import { columnsOf } from "./columns.ts"
import type { Column } from "./columns.ts"
import { findingsOf, isOffence } from "./finding-words.ts"
import { cleared, toggled } from "./letters.ts"
import type { Letter } from "./letters.ts"
import { LetterBar } from "./letter-bar.tsx"
import { MatrixGrid } from "./matrix-grid.tsx"
import type { Cell } from "./matrix-grid.tsx"
import "./raci.css"

export default function RaciMatrix({ projectId }: SpecialViewProps) {
  const { artefacts, pending } = useWholeList(projectId, "responsibility", EVERYTHING)
  const members = useQuery(projectMembersQuery(projectId)).data?.items
  const { shown, change, step } = useQuickEdit(projectId, artefacts)
  const mayEdit = useMayEdit(projectId, "responsibility")
  const [asked, setAsked] = useState<readonly ProjectRole[]>([])
  const [cell, setCell] = useState<Cell | null>(null)
  const columns = useMemo(() => columnsOf(shown, members ?? [], asked, t("artefact.someone")), [shown, members, asked])
  const findings = useMemo(() => findingsOf(shown, columns), [shown, columns])
  if (pending || members === undefined) return <PageLoading />
  const row = shown.find(({ id }) => id === cell?.rowId)
  const column = columns.find(({ holder }) => holder === cell?.holder)
  const set = (to: ArtefactSummary, letters: readonly unknown[]) => void change(to, { letters: [...letters] })
  const toggle = (to: ArtefactSummary, of: Column, letter: Letter) => set(to, toggled(rowsIn(to, "letters"), of.holder, letter, () => newKey().slice(0, 16)))
  const clear = (to: ArtefactSummary, of: Column) => set(to, cleared(rowsIn(to, "letters"), of.holder))
  const offences = findings.filter(isOffence).length
  return (
    <div className="tl-stack">
      <section className="tl-sheet tl-raci" aria-label={t("raci.view")}>
        <div className="tl-raci__bar">
          <p className={shown.length === 0 ? "tl-soft" : offences > 0 ? "tl-status--critical" : "tl-status--good"}>{shown.length === 0 ? t("raci.none") : t("raci.sum", { offences, rows: shown.length })}</p>
          <LetterBar row={row} column={column} mayEdit={mayEdit} onToggle={toggle} onClear={clear} onAskRole={(role) => setAsked([...asked, role])} columns={columns} />
        </div>
        {columns.length > 0 && <MatrixGrid {...{ projectId, rows: shown, columns, findings, cell, mayEdit }} onCell={setCell} onToggle={toggle} onClear={clear} onStep={(to, name) => void step(to, name)} />}
        {mayEdit && <AddRow projectId={projectId} />}
      </section>
      <dl className="tl-raci__legend tl-small">{(["R", "A", "C", "I", "S", "V", "G"] as const).map((letter) => <div key={letter}><dt>{letter}</dt><dd>{t(`raci.letter.${letter}`)}</dd></div>)}</dl>
    </div>
  )
}
