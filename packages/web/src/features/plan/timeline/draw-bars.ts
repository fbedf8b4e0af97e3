// The bars of the rows in view: tasks with progress, summaries, milestones, baseline ghosts, slack, deadlines and
// constraints. What is critical carries stripes, so that it is seen without colour as well.

import { drawWhisker } from "../simulation/whisker.ts"
import type { TimelineColors } from "./colors.ts"
import type { Bar } from "./bar-geometry.ts"
import { DIAMOND, ROW_HEIGHT } from "./bar-geometry.ts"
import type { Painter } from "./painter.ts"
import { middleOf, placedBar, rowsInView } from "./scene.ts"
import type { PlacedBar, TimelineScene, TimelineView } from "./scene.ts"

const RADIUS = 2
const LABEL_GAP = 8
const LABEL_WIDTH_MAX = 320

export function drawBars(painter: Painter, scene: TimelineScene, view: TimelineView, colors: TimelineColors): void {
  const { first, last } = rowsInView(view, scene.rows.length)
  for (let row = first; row <= last; row += 1) {
    const id = scene.rows[row] ?? null
    if (id !== null && scene.selected.has(id)) painter.rect(0, view.top + row * ROW_HEIGHT, view.width, ROW_HEIGHT, colors.selection)
    const placed = placedBar(scene, view, row)
    if (placed !== null) drawPlaced(painter, scene, view, placed, colors)
  }
}

function drawPlaced(painter: Painter, scene: TimelineScene, view: TimelineView, placed: PlacedBar, colors: TimelineColors): void {
  const { bar, task, dates } = placed
  const rightmost = Math.max(bar.x1, bar.slack?.x1 ?? 0, bar.deadlineX ?? 0, bar.baseline?.x1 ?? 0)
  const leftmost = Math.min(bar.x0, bar.deadlineX ?? bar.x0, bar.constraintX ?? bar.x0, bar.baseline?.x0 ?? bar.x0)
  if (leftmost > view.width || rightmost + 400 < 0) return
  if (bar.baseline !== null) drawBaseline(painter, bar, colors)
  if (bar.slack !== null) drawSlack(painter, bar, bar.slack.x1, colors)
  const critical = scene.options.critical && dates.critical && task.active
  if (bar.shape === "summary") drawSummary(painter, bar, critical, colors)
  else if (bar.shape === "milestone") drawMilestone(painter, bar, critical, !task.active, dates.percentComplete === 10_000, colors)
  else drawTask(painter, placed, critical, colors)
  if (bar.deadlineX !== null) drawDeadline(painter, bar.deadlineX, bar, dates.missesDeadline, colors)
  if (bar.constraintX !== null) drawConstraint(painter, bar.constraintX, bar, colors)
  drawLabel(painter, scene, placed, colors)
  const whisker = scene.whiskers?.of.get(task.id)
  if (whisker !== undefined) drawWhisker(painter, view.scale, bar, whisker, scene.whiskers?.old === true, colors)
}

function drawTask(painter: Painter, { bar, task }: PlacedBar, critical: boolean, colors: TimelineColors): void {
  const fill = !task.active ? colors.inactive : critical ? colors.critical : task.mode === "manual" ? colors.manual : colors.bar
  for (const part of bar.parts) {
    painter.rect(part.x0, bar.y, part.x1 - part.x0, bar.height, fill, RADIUS)
    if (critical) painter.stripes(part.x0, bar.y, part.x1 - part.x0, bar.height, colors.criticalProgress)
    const done = bar.progressX === null ? 0 : Math.min(part.x1, bar.progressX) - part.x0
    if (done > 0) painter.rect(part.x0, bar.y + 4, done, bar.height - 8, critical ? colors.criticalProgress : colors.progress)
    if (task.mode === "manual") painter.frame(part.x0 + 0.75, bar.y + 0.75, part.x1 - part.x0 - 1.5, bar.height - 1.5, { color: colors.ink, width: 1.5, dash: [3, 2] }, RADIUS)
    else if (critical) painter.frame(part.x0 + 0.75, bar.y + 0.75, Math.max(1, part.x1 - part.x0 - 1.5), bar.height - 1.5, { color: colors.criticalProgress, width: 1.5 }, RADIUS)
    else if (!task.active) painter.frame(part.x0 + 0.5, bar.y + 0.5, part.x1 - part.x0 - 1, bar.height - 1, { color: colors.ruleStrong, width: 1, dash: [2, 2] }, RADIUS)
  }
  for (let index = 1; index < bar.parts.length; index += 1) {
    const from = bar.parts[index - 1]?.x1 ?? 0
    painter.polyline([from, middleOf(bar), bar.parts[index]?.x0 ?? from, middleOf(bar)], { color: fill, width: 1.5, dash: [2, 2] })
  }
}

/** A bracket over its children, with the done part as a line through it. */
function drawSummary(painter: Painter, bar: Bar, critical: boolean, colors: TimelineColors): void {
  const top = bar.y + 2
  const fill = critical ? colors.criticalProgress : colors.summary
  const foot = Math.min(6, (bar.x1 - bar.x0) / 2)
  painter.polygon([bar.x0, top, bar.x1, top, bar.x1, top + 11, bar.x1 - foot, top + 6, bar.x0 + foot, top + 6, bar.x0, top + 11], fill)
  if (bar.progressX !== null && bar.progressX - bar.x0 > 2) painter.rect(bar.x0 + 1, top + 2, bar.progressX - bar.x0 - 2, 2, colors.sheet)
}

function drawMilestone(painter: Painter, bar: Bar, critical: boolean, inactive: boolean, done: boolean, colors: TimelineColors): void {
  const x = (bar.x0 + bar.x1) / 2
  const y = middleOf(bar)
  const diamond = [x, y - DIAMOND, x + DIAMOND, y, x, y + DIAMOND, x - DIAMOND, y]
  const color = inactive ? colors.inactive : critical ? colors.criticalProgress : colors.milestone
  painter.polygon(diamond, color)
  if (critical) painter.polygon([x, y - 4, x + 4, y, x, y + 4, x - 4, y], colors.sheet)
  if (done) painter.polyline([x - 4, y, x - 1, y + 3, x + 4, y - 3], { color: critical ? color : colors.sheet, width: 2 })
}

/** The ghost of what was promised: a frame, so that it is never taken for a bar. */
function drawBaseline(painter: Painter, bar: Bar, colors: TimelineColors): void {
  const ghost = bar.baseline
  if (ghost === null) return
  if (bar.shape === "milestone") {
    const x = (ghost.x0 + ghost.x1) / 2
    const y = ghost.y + ghost.height / 2
    painter.polygon([x, y - 4, x + 4, y, x, y + 4, x - 4, y], colors.baseline, { color: colors.inkSoft, width: 1 })
    return
  }
  painter.rect(ghost.x0, ghost.y, ghost.x1 - ghost.x0, ghost.height, colors.baseline)
  painter.frame(ghost.x0 + 0.5, ghost.y + 0.5, Math.max(1, ghost.x1 - ghost.x0 - 1), ghost.height - 1, { color: colors.inkSoft, width: 1 })
}

function drawSlack(painter: Painter, bar: Bar, x1: number, colors: TimelineColors): void {
  const y = Math.round(middleOf(bar)) + 0.5
  painter.polyline([bar.x1 + 1, y, x1, y], { color: colors.slack, width: 1, dash: [2, 2] })
  painter.polyline([x1 - 0.5, y - 4, x1 - 0.5, y + 4], { color: colors.slack, width: 1.5 })
}

/** An arrow down on the date; crossed where the date is missed. */
function drawDeadline(painter: Painter, x: number, bar: Bar, missed: boolean, colors: TimelineColors): void {
  const color = missed ? colors.late : colors.statusDate
  const y = bar.y - 1
  painter.polygon([x - 5, y + 6, x + 5, y + 6, x, y + 13], color)
  painter.polyline([x, y, x, y + 7], { color, width: 2 })
  if (missed) painter.polyline([x - 5, y, x + 5, y + 5, x, y + 2.5, x - 5, y + 5, x + 5, y], { color, width: 1.5 })
}

/** A small peg at the date that holds the task. */
function drawConstraint(painter: Painter, x: number, bar: Bar, colors: TimelineColors): void {
  const y = bar.y + bar.height + 1
  painter.polygon([x - 4, y + 3, x + 4, y + 3, x, y - 3], colors.accent)
}

function drawLabel(painter: Painter, scene: TimelineScene, { bar, task }: PlacedBar, colors: TimelineColors): void {
  const x = bar.x1
  const label = scene.options.labels === "none" || x + LABEL_WIDTH_MAX < 0 ? "" : scene.labelOf(task)
  if (label !== "") painter.text(x + LABEL_GAP, middleOf(bar) + 0.5, label, { color: task.active ? colors.inkSoft : colors.ruleStrong, size: 12, widthMax: LABEL_WIDTH_MAX, halo: colors.sheet })
}
