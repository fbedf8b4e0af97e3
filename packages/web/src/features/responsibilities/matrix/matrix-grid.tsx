// The grid itself: one cell has the focus; arrows move it, a letter gives or takes, Delete clears.

import { Button } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import type { RaciFinding } from "@throughline/lifecycle"
import { useRef } from "react"
import type { KeyboardEvent } from "react"
import { t, tOr } from "../../../i18n/catalogue.ts"
import { StateMark, stepWord } from "../../artefacts/index.ts"
import type { ArtefactSummary } from "../../artefacts/index.ts"
import type { ProjectId } from "../../projects/index.ts"
import { rowsIn } from "../../quick-edit/index.ts"
import { columnName } from "./column-name.ts"
import type { Column } from "./columns.ts"
import { findingWords, isOffence } from "./finding-words.ts"
import { letterOf, lettersAt } from "./letters.ts"
import type { Letter } from "./letters.ts"
import { moved } from "./moved.ts"

export interface Cell {
  readonly rowId: string
  readonly holder: string
}

interface MatrixGridProps {
  readonly projectId: ProjectId
  readonly rows: readonly ArtefactSummary[]
  readonly columns: readonly Column[]
  readonly findings: readonly RaciFinding[]
  readonly cell: Cell | null
  readonly mayEdit: boolean
  readonly onCell: (cell: Cell) => void
  readonly onToggle: (row: ArtefactSummary, column: Column, letter: Letter) => void
  readonly onClear: (row: ArtefactSummary, column: Column) => void
  readonly onStep: (row: ArtefactSummary, step: string) => void
}

export function MatrixGrid({ projectId, rows, columns, findings, cell, mayEdit, onCell, onToggle, onClear, onStep }: MatrixGridProps) {
  const body = useRef<HTMLTableSectionElement>(null)
  const named = (holder: string) => columnName(columns.find((column) => column.holder === holder) ?? { holder, name: null, role: null })
  const focus = (rowAt: number, columnAt: number) => {
    const [row, column] = [rows[rowAt], columns[columnAt]]
    if (row === undefined || column === undefined) return
    onCell({ rowId: row.id, holder: column.holder })
    body.current?.querySelector<HTMLElement>(`[data-at="${rowAt}/${columnAt}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent, rowAt: number, columnAt: number) => {
    const [row, column] = [rows[rowAt], columns[columnAt]]
    if (event.ctrlKey || event.metaKey || event.altKey || row === undefined || column === undefined) return
    const target = moved(event.key, rowAt, columnAt, rows.length, columns.length, document.dir === "rtl")
    const letter = letterOf(event.key)
    if (target !== null) focus(...target)
    else if (letter !== null && mayEdit && row.state !== "done") onToggle(row, column, letter)
    else if ((event.key === "Delete" || event.key === "Backspace") && mayEdit && row.state !== "done") onClear(row, column)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const isFocus = (rowAt: number, columnAt: number) => (cell === null || !rows.some(({ id }) => id === cell.rowId) || !columns.some(({ holder }) => holder === cell.holder) ? rowAt === 0 && columnAt === 0 : rows[rowAt]?.id === cell.rowId && columns[columnAt]?.holder === cell.holder)
  return (
    <div className="tl-scroll">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table that is walked by keys is a grid */}
      <table className="tl-raci__grid" role="grid" aria-label={t("raci.view")}>
        <thead>
          <tr>
            <th scope="col" className="tl-raci__name">{t("raci.row")}</th>
            {columns.map((column) => <th key={column.holder} scope="col"><span className={column.name === null ? "tl-raci__role" : undefined}>{columnName(column)}</span>{column.name !== null && column.role !== null && <span className="tl-soft tl-small tl-block">{tOr(`role.${column.role}`, column.role)}</span>}{findings.filter((finding) => "holder" in finding && finding.holder === column.holder).map((finding) => <span key={finding.code} className="tl-raci__note">{t(`raci.column.${finding.code === "buried" ? "buried" : "emptyColumn"}`)}</span>)}</th>)}
            <th scope="col">{t("raci.state")}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, rowAt) => {
            const letters = rowsIn(row, "letters")
            const its = findings.filter((finding) => "rowId" in finding && finding.rowId === row.id)
            return (
              <tr key={row.id}>
                <th scope="row" className="tl-raci__name">
                  <Link to="/projects/$projectId/artefacts/$kind/$artefactId" params={{ projectId, kind: "responsibility", artefactId: row.id }} className="tl-target">{row.title}</Link>
                  {its.map((finding) => <span key={finding.code} className={isOffence(finding) ? "tl-raci__finding" : "tl-raci__finding is-mild"}>{findingWords(finding, named)}</span>)}
                </th>
                {columns.map((column, columnAt) => {
                  const held = lettersAt(letters, column.holder)
                  return (
                    <td key={column.holder} data-at={`${rowAt}/${columnAt}`} tabIndex={isFocus(rowAt, columnAt) ? 0 : -1} className={cell?.rowId === row.id && cell.holder === column.holder ? "is-chosen" : undefined} onClick={() => focus(rowAt, columnAt)} onFocus={() => onCell({ rowId: row.id, holder: column.holder })} onKeyDown={(event) => onKeyDown(event, rowAt, columnAt)}>
                      {held.length === 0 ? <span className="tl-hidden">{t("raci.empty")}</span> : held.map((letter) => <span key={letter} className={`tl-raci__letter tl-raci__letter--${letter}`}>{letter}</span>)}
                    </td>
                  )
                })}
                <td className="tl-raci__state">
                  <StateMark kind="responsibility" state={row.state} />
                  {mayEdit && row.state === "open" && <Button size="compact-xs" variant="default" disabled={its.some(isOffence)} onClick={() => onStep(row, "agree")} aria-label={t("raci.agreeOn", { row: row.title })}>{stepWord("responsibility", "agree")}</Button>}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
