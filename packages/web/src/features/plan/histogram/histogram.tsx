// The load of one person or role beneath the timeline, in the same columns of time. Overload is hatched and rises above
// the line of what there is, so it is seen without colour; the words beside it say the same.

/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a canvas is no img */
import { CloseButton, Select } from "@mantine/core"
import { resourceLoad } from "@throughline/plan"
import type { ResourceId, ResourceLoad } from "@throughline/plan"
import { useLayoutEffect, useMemo, useRef, useState } from "react"
import { t } from "../../../i18n/catalogue.ts"
import { formatPercent } from "../../../i18n/format-number.ts"
import { formatInstant } from "../../../i18n/format-date.ts"
import { colorsOf } from "../timeline/colors.ts"
import { canvasPainter } from "../timeline/painter.ts"
import { frameScale, frameView } from "../timeline/timeline-frame.ts"
import { gridWidthStyle } from "../view/grid-width-style.ts"
import { useDesk, usePlanNow, useView } from "../view/use-desk.ts"
import { bucketBorders } from "./buckets.ts"
import { drawHistogram } from "./draw-histogram.ts"

const HEIGHT = 130

export function Histogram() {
  const desk = useDesk()
  const { plan, schedule } = usePlanNow()
  const { histogram, pxPerDay, gridWidth, pane } = useView((view) => view)
  const people = [...plan.resource.values()].filter((resource) => resource.kind === "work")
  const chosen = people.find(({ id }) => id === histogram) ?? people[0] ?? null
  const resourceId = chosen?.id ?? null
  const { scale, loads } = useLoads(resourceId)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [shown, setShown] = useState<ResourceLoad | null>(null)

  useLayoutEffect(() => {
    const element = canvas.current
    if (element === null) return
    const paint = () => {
      const width = element.parentElement?.clientWidth ?? 0
      const ratio = Math.max(1, window.devicePixelRatio)
      if (element.width !== Math.round(width * ratio)) element.width = Math.round(width * ratio)
      if (element.height !== Math.round(HEIGHT * ratio)) element.height = Math.round(HEIGHT * ratio)
      const context = element.getContext("2d")
      if (context === null || width === 0) return
      context.setTransform(ratio, 0, 0, ratio, 0, 0)
      drawHistogram(canvasPainter(context), loads, frameView(desk, scale(), width, HEIGHT), HEIGHT, colorsOf(element))
    }
    paint()
    return desk.scroll.listen(paint)
  }, [desk, loads, scale, pxPerDay, plan, schedule, gridWidth, pane])

  const over = loads.filter((load) => load.booked > load.capacity)
  return (
    <section className="tl-plan-histogram" style={gridWidthStyle(gridWidth)} aria-label={t("plan.histogram.label")}>
      <div className="tl-plan-histogram-side">
        <div className="tl-line">
          <Select
            size="xs" w={210} value={resourceId} aria-label={t("plan.histogram.person")} searchable allowDeselect={false} data={people.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(value) => desk.view.set({ histogram: people.find(({ id }) => id === value)?.id ?? null })}
          />
          <CloseButton size="sm" aria-label={t("action.close")} onClick={() => desk.view.set({ histogramOpen: false })} />
        </div>
        <output className="tl-small">{over.length === 0 ? t("plan.histogram.fine") : t("plan.histogram.over", { count: over.length, first: formatInstant(over[0]?.from ?? null, "date") })}</output>
        {shown === null ? null : <p className="tl-small tl-soft">{t("plan.histogram.load", { from: formatInstant(shown.from, "date"), percent: formatPercent(shown.capacity === 0 ? (shown.booked > 0 ? 999 : 0) : (shown.booked / shown.capacity) * 100) })}</p>}
      </div>
      <div className="tl-plan-histogram-canvas">
        <canvas
          ref={canvas} role="img" aria-label={t("plan.histogram.label")} style={{ height: HEIGHT, width: "100%" }}
          onPointerMove={(event) => {
            const box = event.currentTarget.getBoundingClientRect()
            const view = frameView(desk, scale(), box.width, HEIGHT)
            const at = view.scale.origin + ((event.clientX - box.left) / view.scale.pxPerDay) * 14_400
            setShown(loads.find((load) => load.from <= at && at < load.to) ?? null)
          }}
        />
      </div>
    </section>
  )
}

/** Of the settled plan: the load follows when a bar is let go, so that dragging stays within its frame. */
function useLoads(resourceId: ResourceId | null) {
  const desk = useDesk()
  const { plan, schedule } = usePlanNow().settled
  const pxPerDay = useView((view) => view.pxPerDay)
  return useMemo(() => {
    // The timeline's own width decides its scale: asked for when drawn.
    const scale = () => frameScale(desk, desk.scroll.width)
    const loads = resourceId === null ? [] : resourceLoad(plan, schedule, resourceId, bucketBorders(schedule.start, schedule.finish, pxPerDay, plan.settings.weekStartsOn))
    return { scale, loads }
  }, [desk, plan, schedule, resourceId, pxPerDay])
}
