// The table of a list. Only rows in sight exist; the focus stays on the table, and the row under the cursor is its active
// descendant. Arrows move, Space chooses, Shift extends, Enter opens.

import { useMediaQuery } from "@mantine/hooks"
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react"
import { useEffect, useLayoutEffect, useRef, useState } from "react"
import type { CSSProperties, KeyboardEvent, MouseEvent, UIEvent } from "react"
import { t } from "../../../i18n/catalogue.ts"
import type { ProjectId } from "../../projects/index.ts"
import type { ValueWorld } from "../values/value-text.ts"
import { kindWords } from "../words/artefact-words.ts"
import { isNumeric } from "../words/shown-field.ts"
import type { ShownField } from "../words/shown-field.ts"
import type { ArtefactSummary } from "../query/artefact-query.ts"
import { CARD, CHECK_WIDTH, KEY_WIDTH, ROW, TITLE_MIN, widthOf } from "./column-widths.ts"
import type { ListRow } from "./group-rows.ts"
import type { CellAt } from "./cell-edit.ts"
import { cellId, ListRowLine } from "./list-row.tsx"
import type { Selection } from "./selection.ts"
import type { Sort } from "./view.ts"

export interface ListTableProps {
  readonly projectId: ProjectId
  readonly kind: string
  readonly rows: readonly ListRow[]
  readonly count: number
  readonly columns: readonly ShownField[]
  readonly world: ValueWorld
  readonly sort: Sort
  readonly onSort: (field: string, keepOthers: boolean) => void
  readonly selection: Selection
  readonly onChoose: (id: string, extend: boolean) => void
  readonly onChooseAll: () => void
  /** A click beside the words of a row, on the cell of a column. */
  readonly onPoint: (id: string, extend: boolean, column: string | null) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly mayChoose: boolean
  /** Instead of the link to the page: in the trash. */
  readonly action?: (artefact: ArtefactSummary) => React.ReactNode
  /** There are more, which come when the end of these is near. */
  readonly onEnd?: (() => void) | null
  /** Where cells can be edited in place: on which column the cursor stands, what is being edited, and how. */
  readonly cells?: ListCells | undefined
}

export interface ListCells {
  readonly column: string | null
  readonly editing: CellAt | null
  readonly begin: (id: string, column: string) => void
  readonly editor: (artefact: ArtefactSummary, column: string) => React.ReactNode
}

const OVERSCAN = 12
const NEAR_END = 60

export function ListTable(props: ListTableProps) {
  const { kind, rows, columns, selection, mayChoose, onKeyDown } = props
  const narrow = useMediaQuery("(max-width: 720px)", false, { getInitialValueInEffect: false })
  const height = narrow ? CARD : ROW
  const scroller = useRef<HTMLDivElement>(null)
  const { first, last, onScroll } = useWindow(scroller, rows.length, height)
  useCursorInSight(scroller, rows, selection.cursor, height)
  const { onEnd = null } = props
  const isNearEnd = last >= rows.length - NEAR_END
  useEffect(() => {
    if (isNearEnd) onEnd?.()
  }, [isNearEnd, onEnd])
  const point = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || event.target.closest("a, button, input, .tl-celledit") !== null) return
    scroller.current?.querySelector("table")?.focus({ preventScroll: true })
    const at = placeOf(event.target)
    if (at !== null) props.onPoint(at.id, event.shiftKey, at.column)
  }
  const edit = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || event.target.closest("a, button, input, .tl-celledit") !== null) return
    const at = placeOf(event.target)
    if (at?.column != null) props.cells?.begin(at.id, at.column)
  }
  const wide = CHECK_WIDTH + KEY_WIDTH + TITLE_MIN + columns.reduce((sum, column) => sum + widthOf(column), 0)
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- a click beside the words gives the table the keyboard; keys themselves are the table's
    <div className="tl-list__scroll" ref={scroller} onScroll={onScroll} onClick={point} onDoubleClick={edit}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/no-noninteractive-tabindex -- a table that is walked by keys is a grid */}
      <table className="tl-list" role="grid" tabIndex={0} aria-label={kindWords(kind).many} aria-rowcount={onEnd === null ? rows.length + 1 : -1} aria-multiselectable={mayChoose} aria-activedescendant={activeId(selection.cursor, props.cells?.column ?? null)} style={narrow ? undefined : { minInlineSize: wide, "--check": mayChoose ? `${CHECK_WIDTH}px` : "0px" } as CSSProperties /* as: React knows no custom properties */} onKeyDown={onKeyDown}>
        <Columns columns={columns} mayChoose={mayChoose} hasAction={props.action !== undefined} />
        <Head {...props} />
        <tbody>
          <Space height={first * height} />
          {rows.slice(first, last).map((row, index) => row.kind === "heading"
            ? <tr key={`group-${row.key}`} className="tl-list__group" style={{ blockSize: height }} aria-rowindex={first + index + 2}><td colSpan={columns.length + 2 + (mayChoose ? 1 : 0) + (props.action === undefined ? 0 : 1)}><span>{row.text === "" ? t("artefact.groupNone") : row.text}</span> <span className="tl-soft">{row.count}</span></td></tr>
            : <ListRowLine key={row.artefact.id} {...props} artefact={row.artefact} index={first + index + 2} height={height} chosen={selection.chosen.has(row.artefact.id)} atCursor={selection.cursor === row.artefact.id} />)}
          <Space height={(rows.length - last) * height} />
        </tbody>
      </table>
    </div>
  )
}

/** The row and the column of what was pointed at. */
function placeOf(target: Element): { readonly id: string; readonly column: string | null } | null {
  const row = target.closest("tr[id]")
  return row === null ? null : { id: row.id.slice("row-".length), column: target.closest<HTMLElement>("td[data-column]")?.dataset["column"] ?? null }
}

function activeId(cursor: string | null, column: string | null): string | undefined {
  if (cursor === null) return undefined
  return column === null ? `row-${cursor}` : cellId(cursor, column)
}

function Columns({ columns, mayChoose, hasAction }: { readonly columns: readonly ShownField[]; readonly mayChoose: boolean; readonly hasAction: boolean }) {
  return (
    <colgroup>
      {mayChoose && <col style={{ inlineSize: CHECK_WIDTH }} />}
      <col style={{ inlineSize: KEY_WIDTH }} />
      <col />
      {columns.map((column) => <col key={column.name} style={{ inlineSize: widthOf(column) }} />)}
      {hasAction && <col style={{ inlineSize: 150 }} />}
    </colgroup>
  )
}

function Space({ height }: { readonly height: number }) {
  return height <= 0 ? null : <tr aria-hidden="true" className="tl-list__space" style={{ blockSize: height }} />
}

function Head({ columns, sort, onSort, mayChoose, onChooseAll, selection, count, action }: ListTableProps) {
  const all = count > 0 && selection.chosen.size >= count
  return (
    <thead>
      <tr aria-rowindex={1}>
        {mayChoose && <th scope="col" className="tl-list__check"><input type="checkbox" aria-label={t("artefact.chooseAll")} checked={all} ref={(box) => { if (box !== null) box.indeterminate = !all && selection.chosen.size > 0 }} onChange={onChooseAll} /></th>}
        <Heading className="tl-list__key" name="number" label={t("artefact.number")} sort={sort} onSort={onSort} numeric={false} />
        <Heading className="tl-list__title" name="title" label={t("field.title")} sort={sort} onSort={onSort} numeric={false} />
        {columns.map((column) => <Heading key={column.name} name={column.name} label={column.label} sort={sort} onSort={onSort} numeric={isNumeric(column.field)} />)}
        {action !== undefined && <th scope="col"><span className="tl-hidden">{t("artefact.rowActions")}</span></th>}
      </tr>
    </thead>
  )
}

interface HeadingProps {
  readonly name: string
  readonly label: string
  readonly sort: Sort
  readonly onSort: (field: string, keepOthers: boolean) => void
  readonly numeric: boolean
  readonly className?: string
}

function Heading({ name, label, sort, onSort, numeric, className }: HeadingProps) {
  const by = sort.find((each) => each.field === name)
  return (
    <th scope="col" className={numeric ? "tl-number" : className} aria-sort={by === undefined ? undefined : by.descending ? "descending" : "ascending"}>
      <button type="button" className="tl-list__sort" title={label} onClick={(event) => onSort(name, event.shiftKey)}>
        <span className="tl-clip">{label}</span>
        {by !== undefined && (by.descending ? <IconArrowDown size={13} aria-hidden="true" /> : <IconArrowUp size={13} aria-hidden="true" />)}
      </button>
    </th>
  )
}

/** Which rows are in sight, with some beyond either end. */
function useWindow(scroller: React.RefObject<HTMLDivElement | null>, count: number, height: number) {
  const [sight, setSight] = useState({ top: 0, rows: 40 })
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    const measure = () => setSight({ top: element.scrollTop, rows: Math.ceil(element.clientHeight / height) })
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller, height])
  const begin = Math.max(0, Math.floor(sight.top / height) - OVERSCAN)
  const first = Math.min(begin, Math.max(0, count - 1))
  const onScroll = (event: UIEvent<HTMLDivElement>) => {
    const top = event.currentTarget.scrollTop
    // Half of the overscan may be used up before rows are exchanged.
    if (Math.abs(top - sight.top) > (OVERSCAN / 2) * height || top === 0) setSight({ ...sight, top })
  }
  return { first, last: Math.min(count, begin + sight.rows + 2 * OVERSCAN), onScroll }
}

function useCursorInSight(scroller: React.RefObject<HTMLDivElement | null>, rows: readonly ListRow[], cursor: string | null, height: number): void {
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null || cursor === null) return
    const at = rows.findIndex((row) => row.kind === "artefact" && row.artefact.id === cursor)
    if (at < 0) return
    const [top, bottom] = [at * height, (at + 2) * height]
    if (top < element.scrollTop) element.scrollTo({ top })
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTo({ top: bottom - element.clientHeight })
  }, [scroller, rows, cursor, height])
}

