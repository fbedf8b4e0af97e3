// The whole plan as a picture for paper and files: a table of the facts at the left, the timeline at the right, cut into
// pages where paper needs it. Uses the drawing code of the screen.

import { formatInstant } from "../../../i18n/format-date.ts"
import { cellText } from "../columns/cell-text.ts"
import type { ColumnId } from "../columns/column-ids.ts"
import { columnName, IS_NUMERIC } from "../columns/column-words.ts"
import { cellContext } from "../grid/cell-context.ts"
import { ROW_HEIGHT } from "../timeline/bar-geometry.ts"
import { PAPER } from "../timeline/colors.ts"
import { drawBackground, drawDateLines } from "../timeline/draw-background.ts"
import { drawBars } from "../timeline/draw-bars.ts"
import { drawHead, HEAD_HEIGHT } from "../timeline/draw-head.ts"
import { drawLinks } from "../timeline/draw-links.ts"
import type { Painter } from "../timeline/painter.ts"
import type { TimelineScene, TimelineView } from "../timeline/scene.ts"
import { tierWords } from "../timeline/tier-words.ts"
import { fitScale } from "../timeline/time-scale.ts"
import { frameScene } from "../timeline/timeline-frame.ts"
import type { PlanDesk } from "../view/plan-desk.ts"
import { TICKS_PER_DAY } from "@throughline/engine"

export interface PictureLayout {
  readonly width: number
  readonly height: number
  readonly tableWidth: number
  readonly firstRow: number
  readonly rowCount: number
  readonly view: TimelineView
}

/** What paper shows of each task; the width in pixels. */
const COLUMNS: readonly { readonly id: ColumnId; readonly width: number }[] = [
  { id: "wbs", width: 52 }, { id: "name", width: 236 }, { id: "duration", width: 58 }, { id: "start", width: 70 }, { id: "finish", width: 70 },
]
const TABLE_WIDTH = COLUMNS.reduce((sum, { width }) => sum + width, 0)
export const TITLE_HEIGHT = 34
const INDENT = 12

export function pictureScene(desk: PlanDesk): TimelineScene {
  const scene = frameScene(desk)
  return { ...scene, rows: scene.rows.slice(0, desk.shape.hasNewRow ? -1 : undefined), selected: new Set(), selectedLink: null }
}

/** The rows of one page; the timeline fits its width. Without a page height all rows are on one. */
export function pictureLayout(desk: PlanDesk, scene: TimelineScene, firstRow: number, page: { readonly width: number; readonly height: number | null }): PictureLayout {
  const { start, finish } = scene.schedule
  const rowsLeft = scene.rows.length - firstRow
  const fitting = page.height === null ? rowsLeft : Math.floor((page.height - TITLE_HEIGHT - HEAD_HEIGHT) / ROW_HEIGHT)
  const rowCount = Math.max(1, Math.min(rowsLeft, fitting))
  const width = page.width - TABLE_WIDTH
  const pxPerDay = fitScale(start, finish, width * 0.82)
  const origin = Math.floor((start - (width * 0.03 * TICKS_PER_DAY) / pxPerDay) / TICKS_PER_DAY) * TICKS_PER_DAY
  return {
    width: page.width, height: TITLE_HEIGHT + HEAD_HEIGHT + rowCount * ROW_HEIGHT, tableWidth: TABLE_WIDTH, firstRow, rowCount,
    view: { scale: { origin, end: finish, pxPerDay }, top: -firstRow * ROW_HEIGHT, width, height: rowCount * ROW_HEIGHT },
  }
}

export function drawTitle(painter: Painter, desk: PlanDesk, layout: PictureLayout, title: string, page: string): void {
  const { schedule } = desk.now
  painter.text(0, TITLE_HEIGHT / 2 - 2, title, { color: PAPER.ink, size: 16, bold: true, widthMax: layout.width * 0.6 })
  painter.text(layout.width, TITLE_HEIGHT / 2 - 2, `${formatInstant(schedule.start, "date")} – ${formatInstant(schedule.finish, "date")}${page}`, { color: PAPER.inkSoft, size: 12, align: "right" })
}

export function drawTable(painter: Painter, desk: PlanDesk, scene: TimelineScene, layout: PictureLayout): void {
  painter.rect(0, 0, layout.tableWidth, HEAD_HEIGHT, PAPER.sunk)
  eachColumn((id, x, width) => cell(painter, columnName(id), x, width, HEAD_HEIGHT - 13, IS_NUMERIC.has(id), PAPER.inkSoft, true))
  for (let index = 0; index < layout.rowCount; index += 1) {
    const taskId = scene.rows[layout.firstRow + index]
    const context = taskId === undefined || taskId === null ? null : cellContext(desk, taskId)
    const y = HEAD_HEIGHT + index * ROW_HEIGHT
    painter.polyline([0, y + ROW_HEIGHT - 0.5, layout.tableWidth, y + ROW_HEIGHT - 0.5], { color: PAPER.rule, width: 0.75 })
    if (context === null) continue
    const indent = ((scene.schedule.outlineLevel.get(context.task.id) ?? 1) - 1) * INDENT
    eachColumn((id, x, width) => {
      const inset = id === "name" ? indent : 0
      cell(painter, cellText(id, context), x + inset, width - inset, y + ROW_HEIGHT / 2, IS_NUMERIC.has(id), PAPER.ink, context.summary)
    })
  }
  painter.polyline([layout.tableWidth - 0.5, 0, layout.tableWidth - 0.5, layout.height], { color: PAPER.ruleStrong, width: 1 })
}

export function drawTimelineHead(painter: Painter, desk: PlanDesk, layout: PictureLayout): void {
  drawHead(painter, layout.view, PAPER, desk.now.plan.settings.weekStartsOn, tierWords(desk.language))
}

export function drawTimelineBody(painter: Painter, scene: TimelineScene, layout: PictureLayout): void {
  drawBackground(painter, scene, layout.view, PAPER)
  drawLinks(painter, scene, layout.view, PAPER)
  drawBars(painter, scene, layout.view, PAPER)
  drawDateLines(painter, scene, layout.view, PAPER)
}

function eachColumn(draw: (id: ColumnId, x: number, width: number) => void): void {
  let x = 0
  for (const { id, width } of COLUMNS) {
    draw(id, x, width)
    x += width
  }
}

function cell(painter: Painter, text: string, x: number, width: number, y: number, numeric: boolean, color: string, bold: boolean): void {
  painter.text(numeric ? x + width - 6 : x + 4, y, text, { color, size: 11.5, bold, align: numeric ? "right" : "left", widthMax: width - 10 })
}
