// What is drawn while the pointer holds something: the line of a new link, the rubber band, the handles of a bar.

import type { TimelineColors } from "./colors.ts"
import type { Painter } from "./painter.ts"

export type Overlay =
  | { readonly kind: "link"; readonly from: readonly [number, number]; readonly to: readonly [number, number]; readonly lands: boolean }
  | { readonly kind: "band"; readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }
  | { readonly kind: "handles"; readonly x0: number; readonly x1: number; readonly y: number; readonly height: number; readonly progressX: number | null }

export function drawOverlay(painter: Painter, overlay: Overlay, colors: TimelineColors): void {
  switch (overlay.kind) {
    case "link": {
      const color = overlay.lands ? colors.accent : colors.inkSoft
      painter.polyline([...overlay.from, ...overlay.to], { color, width: 2, dash: overlay.lands ? [] : [5, 4] })
      dot(painter, overlay.to[0], overlay.to[1], color)
      return
    }
    case "band": {
      const { x0, y0, x1, y1 } = overlay
      painter.rect(x0, y0, x1 - x0, y1 - y0, colors.selection)
      painter.frame(x0 + 0.5, y0 + 0.5, x1 - x0, y1 - y0, { color: colors.accent, width: 1, dash: [3, 3] })
      return
    }
    case "handles": {
      const middle = overlay.y + overlay.height / 2
      dot(painter, overlay.x0 - 7, middle, colors.accent)
      dot(painter, overlay.x1 + 7, middle, colors.accent)
      if (overlay.progressX !== null) painter.polygon([overlay.progressX - 4, overlay.y + overlay.height + 3, overlay.progressX + 4, overlay.y + overlay.height + 3, overlay.progressX, overlay.y + overlay.height - 4], colors.ink)
    }
  }
}

function dot(painter: Painter, x: number, y: number, color: string): void {
  painter.rect(x - 3.5, y - 3.5, 7, 7, color, 3.5)
}
