// The picture of the plan as SVG, whole or in pages.

import { HEAD_HEIGHT } from "../timeline/draw-head.ts"
import { svgDocument, svgPainter } from "../timeline/svg-painter.ts"
import type { PlanDesk } from "../view/plan-desk.ts"
import { drawTable, drawTimelineBody, drawTimelineHead, drawTitle, pictureLayout, pictureScene, TITLE_HEIGHT } from "./picture-layout.ts"
import type { PictureLayout } from "./picture-layout.ts"

export function planSvg(desk: PlanDesk, title: string, width: number): string {
  const scene = pictureScene(desk)
  return pageSvg(desk, scene, pictureLayout(desk, scene, 0, { width, height: null }), title, "")
}

/** One document for each page. */
export function planSvgPages(desk: PlanDesk, title: string, page: { readonly width: number; readonly height: number }): readonly string[] {
  const scene = pictureScene(desk)
  const layouts: PictureLayout[] = []
  for (let row = 0; row < Math.max(1, scene.rows.length);) {
    const layout = pictureLayout(desk, scene, row, page)
    layouts.push(layout)
    row += layout.rowCount
  }
  return layouts.map((layout, index) => pageSvg(desk, scene, layout, title, ` · ${index + 1}/${layouts.length}`))
}

function pageSvg(desk: PlanDesk, scene: ReturnType<typeof pictureScene>, layout: PictureLayout, title: string, page: string): string {
  const heading = svgPainter()
  drawTitle(heading, desk, layout, title, page)
  const table = svgPainter()
  drawTable(table, desk, scene, layout)
  const head = svgPainter()
  drawTimelineHead(head, desk, layout)
  const body = svgPainter()
  drawTimelineBody(body, scene, layout)
  const { view, tableWidth } = layout
  return svgDocument(layout.width, layout.height, "#ffffff", [
    heading.group(0, 0, null),
    table.group(0, TITLE_HEIGHT, { width: tableWidth, height: layout.height }),
    head.group(tableWidth, TITLE_HEIGHT, { width: view.width, height: HEAD_HEIGHT }),
    body.group(tableWidth, TITLE_HEIGHT + HEAD_HEIGHT, { width: view.width, height: view.height }),
  ])
}
