// One artefact of the list. Its title is the link to its page.

import { Link } from "@tanstack/react-router"
import { IconMessage2 } from "@tabler/icons-react"
import { memo } from "react"
import type { MouseEvent } from "react"
import { t } from "../../../i18n/catalogue.ts"
import type { ArtefactSummary } from "../query/artefact-query.ts"
import { isNumeric } from "../words/shown-field.ts"
import { Cell } from "./cell.tsx"
import type { ListTableProps } from "./list-table.tsx"

interface ListRowLineProps extends Pick<ListTableProps, "projectId" | "columns" | "world" | "onChoose" | "mayChoose" | "action" | "cells"> {
  readonly artefact: ArtefactSummary
  readonly index: number
  readonly height: number
  readonly chosen: boolean
  readonly atCursor: boolean
}

export const ListRowLine = memo(function ListRowLine({ projectId, columns, world, onChoose, mayChoose, action, cells, artefact, index, height, chosen, atCursor }: ListRowLineProps) {
  const { id, kind, key, title } = artefact
  const choose = (event: MouseEvent) => onChoose(id, event.shiftKey)
  /** What makes a cell one that can be walked to and edited. */
  const place = (name: string, className: string) => {
    const at = atCursor && cells?.column === name
    return { id: cellId(id, name), "data-column": name, className: `${className}${at ? " is-cell" : ""}${isEdited(name) ? " is-edited" : ""}` }
  }
  const isEdited = (name: string) => cells?.editing?.id === id && cells.editing.column === name
  return (
    <tr id={`row-${id}`} className={`tl-list__row${chosen ? " is-chosen" : ""}${atCursor ? " is-cursor" : ""}`} aria-rowindex={index} aria-selected={mayChoose ? chosen : undefined} style={{ blockSize: height }}>
      {mayChoose && <td className="tl-list__check"><input type="checkbox" tabIndex={-1} checked={chosen} aria-label={t("artefact.choose", { key })} onClick={choose} onChange={() => undefined} /></td>}
      <td className="tl-list__key">{key}</td>
      <td {...place("title", "tl-list__title")}>
        {isEdited("title") && cells !== undefined ? cells.editor(artefact, "title") : action === undefined
          ? <Link to="/projects/$projectId/artefacts/$kind/$artefactId" params={{ projectId, kind, artefactId: id }} tabIndex={-1} className="tl-list__link" title={title}>{title}</Link>
          : <span className="tl-clip" title={title}>{title}</span>}
        {artefact.commentCount > 0 && !isEdited("title") && <span className="tl-list__count" title={t("artefact.comments", { count: artefact.commentCount })}><IconMessage2 size={13} aria-hidden="true" />{artefact.commentCount}</span>}
      </td>
      {columns.map((column) => <td key={column.name} {...place(column.name, `tl-list__cell tl-list__cell--${column.name.replace(".", "-")}${isNumeric(column.field) ? " tl-number" : ""}`)}>{isEdited(column.name) && cells !== undefined ? cells.editor(artefact, column.name) : <Cell artefact={artefact} column={column} world={world} />}</td>)}
      {action !== undefined && <td className="tl-number">{action(artefact)}</td>}
    </tr>
  )
})

export const cellId = (id: string, column: string): string => `cell-${id}-${column.replace(".", "-")}`
