// The grid of the matrix. Only what is in sight is drawn, so that thousands of rows scroll as smoothly as ten. Arrows move, Enter opens.

/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows and columns of a virtual grid are placed one by one, which table elements do not allow */
import { useId, useLayoutEffect, useRef, useState } from "react"
import type { KeyboardEvent } from "react"
import { t } from "../../../i18n/catalogue.ts"
import { ThingLink } from "../../artefacts/index.ts"
import type { ProjectId } from "../../projects/project-query.ts"
import type { Matrix } from "./joined-pages.ts"

export interface CellAt {
  readonly row: number
  readonly column: number
}

interface MatrixGridProps {
  readonly label: string
  readonly projectId: ProjectId
  readonly matrix: Matrix
  /** Rows that pass the filter, by their place in the matrix. */
  readonly shown: readonly number[]
  readonly chosen: CellAt | null
  readonly onChoose: (cell: CellAt) => void
}

const [ROW, COLUMN, HEAD, BESIDE] = [28, 34, 92, 6]

export function MatrixGrid({ label, projectId, matrix, shown, chosen, onChoose }: MatrixGridProps) {
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const [sight, setSight] = useState({ top: 0, left: 0, width: 1_000, height: 500, name: 300 })
  const [cursor, setCursor] = useState<{ readonly line: number; readonly column: number }>({ line: 0, column: 0 })
  const look = () => {
    const element = box.current
    if (element !== null) setSight({ top: element.scrollTop, left: Math.abs(element.scrollLeft), width: element.clientWidth, height: element.clientHeight, name: element.clientWidth < 600 ? 150 : 300 })
  }
  useLayoutEffect(look, [])
  const { name } = sight
  const lines = inSight(sight.top, sight.height - HEAD, ROW, shown.length)
  const columns = inSight(sight.left, sight.width - name, COLUMN, matrix.columns.length)
  const move = (line: number, column: number) => {
    const next = { line: Math.min(shown.length - 1, Math.max(0, line)), column: Math.min(matrix.columns.length - 1, Math.max(0, column)) }
    setCursor(next)
    const element = box.current
    if (element === null) return
    const [top, left] = [next.line * ROW, next.column * COLUMN]
    element.scrollTop = Math.min(top, Math.max(element.scrollTop, top + ROW - (element.clientHeight - HEAD)))
    element.scrollLeft = Math.min(left, Math.max(element.scrollLeft, left + COLUMN - (element.clientWidth - name)))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    const page = Math.max(1, Math.floor((sight.height - HEAD) / ROW))
    const to = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1], PageDown: [page, 0], PageUp: [-page, 0], Home: [0, -cursor.column], End: [0, matrix.columns.length] }[event.key]
    const row = shown[cursor.line]
    if (to !== undefined) move(cursor.line + (to[0] ?? 0), cursor.column + (to[1] ?? 0))
    else if ((event.key === "Enter" || event.key === " ") && row !== undefined) onChoose({ row, column: cursor.column })
    else return
    event.preventDefault()
  }
  const active = shown[cursor.line]
  return (
    <div ref={box} className="tl-sheet tl-matrix" role="grid" aria-label={label} aria-rowcount={shown.length + 1} aria-colcount={matrix.columns.length + 1} tabIndex={0} aria-activedescendant={active === undefined ? undefined : `${id}-${active}-${cursor.column}`} onScroll={look} onKeyDown={onKeyDown}>
      <div role="rowgroup" style={{ blockSize: HEAD + shown.length * ROW, inlineSize: name + matrix.columns.length * COLUMN, minInlineSize: "100%", position: "relative" }}>
        <div role="row" aria-rowindex={1} className="tl-matrix__head" style={{ blockSize: HEAD }}>
          <span role="columnheader" aria-colindex={1} className="tl-matrix__corner" style={{ inlineSize: name }}>{t("thread.count", { rows: shown.length, columns: matrix.columns.length })}</span>
          {columns.map((column) => <span key={column} role="columnheader" aria-colindex={column + 2} className={`tl-matrix__column${chosen?.column === column ? " is-chosen" : ""}`} title={titleOf(matrix, column)} style={{ insetInlineStart: name + column * COLUMN, inlineSize: COLUMN, blockSize: HEAD }}><span>{matrix.columns[column]?.key}</span><span className="tl-hidden">{matrix.columns[column]?.title}</span></span>)}
        </div>
        {lines.map((line) => {
          const row = shown[line] ?? 0
          const thing = matrix.rows[row]
          return thing === undefined ? null : (
            <div key={row} role="row" aria-rowindex={line + 2} className={`tl-matrix__row${matrix.joined(row) === 0 ? " is-gap" : ""}`} style={{ top: HEAD + line * ROW, blockSize: ROW }}>
              <span role="rowheader" aria-colindex={1} className="tl-matrix__name" title={`${thing.key} ${thing.title}`} style={{ inlineSize: name }}><ThingLink projectId={projectId} thing={thing} /></span>
              {columns.map((column) => {
                const steps = matrix.stepsAt(row, column)
                const here = cursor.line === line && cursor.column === column
                return (
                  // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the grid has the focus and its keys
                  <span key={column} id={`${id}-${row}-${column}`} role="gridcell" aria-colindex={column + 2} aria-selected={chosen?.row === row && chosen.column === column} className={`tl-matrix__cell${here ? " is-cursor" : ""}${chosen?.row === row && chosen.column === column ? " is-chosen" : ""}`} style={{ insetInlineStart: name + column * COLUMN, inlineSize: COLUMN }} onClick={() => { setCursor({ line, column }); onChoose({ row, column }) }}>
                    <Joined steps={steps} />
                  </span>
                )
              })}
            </div>
          )
        })}
      </div>
    </div>
  )
}

function Joined({ steps }: { readonly steps: number | undefined }) {
  if (steps === undefined) return <span className="tl-hidden">{t("thread.notJoined")}</span>
  return steps === 1 ? <><svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true"><circle cx="5" cy="5" r="4.4" className="tl-matrix__direct" /></svg><span className="tl-hidden">{t("thread.direct")}</span></> : <><span aria-hidden="true" className="tl-matrix__steps">{steps}</span><span className="tl-hidden">{t("thread.over", { steps })}</span></>
}

const titleOf = ({ columns }: Matrix, at: number) => `${columns[at]?.key ?? ""} ${columns[at]?.title ?? ""}`

/** Places that are in sight, with a few beside them. */
export function inSight(from: number, length: number, size: number, count: number): readonly number[] {
  const first = Math.max(0, Math.floor(from / size) - BESIDE)
  const last = Math.min(count, Math.ceil((from + Math.max(0, length)) / size) + BESIDE)
  return Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at)
}
