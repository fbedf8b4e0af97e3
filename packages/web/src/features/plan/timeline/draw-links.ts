// The arrows between the bars. Between two critical tasks they are drawn strong, a chosen one stronger.

import type { TimelineColors } from "./colors.ts"
import type { RoutedLink } from "./hit-test.ts"
import { linksInRows } from "./link-index.ts"
import { arrowHead, linkRoute } from "./link-route.ts"
import type { Painter } from "./painter.ts"
import { linkEnds, rowsInView } from "./scene.ts"
import type { TimelineScene, TimelineView } from "./scene.ts"

/** More arrows than this in one view are a grey mass; those beyond are left out, and the view is drawn in time. */
const ARROWS_MAX = 1_500

/** Draws the links and gives back their routes, so that they can be pointed at. */
export function drawLinks(painter: Painter, scene: TimelineScene, view: TimelineView, colors: TimelineColors): readonly RoutedLink[] {
  if (!scene.options.links) return []
  const { first, last } = rowsInView(view, scene.rows.length)
  const routed: RoutedLink[] = []
  for (const { link, fromRow, toRow } of linksInRows(scene.linkIndex, first, last)) {
    if (routed.length >= ARROWS_MAX) break
    const ends = linkEnds(scene, view, link, fromRow, toRow)
    if (ends === null || isOutside(ends.from, ends.to, view.width)) continue
    const route = linkRoute(ends)
    const critical = scene.options.critical && isCritical(scene, link.predecessorId) && isCritical(scene, link.successorId)
    const chosen = scene.selectedLink === link.id
    const color = chosen ? colors.accent : critical ? colors.criticalProgress : colors.link
    const crisp = route.map((value) => Math.round(value) + 0.5)
    painter.polyline(crisp, { color, width: chosen ? 2.5 : critical ? 1.75 : 1 })
    painter.polygon(arrowHead(crisp), color)
    routed.push({ id: link.id, route })
  }
  return routed
}

function isCritical(scene: TimelineScene, id: TimelineScene["rows"][number]): boolean {
  return id !== null && scene.schedule.task.get(id)?.critical === true
}

function isOutside(from: { readonly x0: number; readonly x1: number }, to: { readonly x0: number; readonly x1: number }, width: number): boolean {
  return Math.max(from.x1, to.x1) < -20 || Math.min(from.x0, to.x0) > width + 20
}
