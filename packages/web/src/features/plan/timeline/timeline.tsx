// The timeline: one canvas over the same window of rows as the grid. It draws itself when the plan or the view changes
// and within every scrolled frame; React only sets the frame around it.

/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a canvas is no img */
import { useLayoutEffect, useRef } from "react"
import { t } from "../../../i18n/catalogue.ts"
import { useDesk, usePlanNow, useView } from "../view/use-desk.ts"
import { TimelineTip } from "./timeline-tip.tsx"
import { TimelineSurface } from "./timeline-surface.ts"
import { useTimelinePointer } from "./use-timeline-pointer.ts"

export function Timeline({ height }: { readonly height: number }) {
  const desk = useDesk()
  const plan = usePlanNow()
  const view = useView((state) => state)
  const pane = useRef<HTMLDivElement>(null)
  const spacer = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const surface = useRef<TimelineSurface | null>(null)

  useLayoutEffect(() => {
    if (pane.current === null || spacer.current === null || canvas.current === null) return
    const made = new TimelineSurface(desk, pane.current, spacer.current, canvas.current)
    surface.current = made
    desk.scroll.timelineIs(made)
    return () => {
      desk.scroll.timelineIs(null)
      made.close()
    }
  }, [desk])
  useLayoutEffect(() => surface.current?.drawNow(), [plan, view, height])

  const pointer = useTimelinePointer(surface)
  return (
    <div ref={pane} className="tl-plan-timeline" onScroll={(event) => desk.scroll.moved({ left: event.currentTarget.scrollLeft })}>
      <div ref={spacer} className="tl-plan-timeline-space">
        <canvas ref={canvas} className="tl-plan-canvas" role="img" aria-label={t("plan.timeline.label")} {...pointer.handlers} />
      </div>
      {pointer.tip === null ? null : <TimelineTip {...pointer.tip} />}
    </div>
  )
}
