// Grid and timeline side by side over one scroll position, with a divider that can be dragged and moved by keyboard.

/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a divider that can be moved is no hr */
/* oxlint-disable jsx-a11y/no-noninteractive-tabindex -- what scrolls can be scrolled by keyboard where nothing in it takes the focus */
import { useEffect, useLayoutEffect, useRef, useState } from "react"
import type { KeyboardEvent, PointerEvent } from "react"
import { t } from "../../../i18n/catalogue.ts"
import { PlanGrid } from "../grid/plan-grid.tsx"
import { ROW_HEIGHT } from "../timeline/bar-geometry.ts"
import { HEAD_HEIGHT } from "../timeline/draw-head.ts"
import { Timeline } from "../timeline/timeline.tsx"
import { gridWidthStyle } from "../view/grid-width-style.ts"
import { useDesk, usePlanNow, useView } from "../view/use-desk.ts"

const GRID_MIN = 180
const TIMELINE_MIN = 160
/** Room for the bars of the horizontal scrolling. */
const FOOT = 18

export function SplitView() {
  const desk = useDesk()
  usePlanNow()
  const { gridWidth, pane } = useView((view) => view)
  const scroller = useRef<HTMLDivElement>(null)
  const [height, setHeight] = useState(0)
  const rows = desk.rows.ids.length

  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    const measure = () => {
      setHeight(element.clientHeight)
      desk.scroll.moved({ height: element.clientHeight })
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [desk])

  useEffect(() => {
    desk.scroll.whenAskedForRow((row) => {
      const element = scroller.current
      if (element === null) return
      const top = row * ROW_HEIGHT
      const sight = element.clientHeight - HEAD_HEIGHT - FOOT
      if (top < element.scrollTop) element.scrollTop = top
      else if (top + ROW_HEIGHT > element.scrollTop + sight) element.scrollTop = top + ROW_HEIGHT - sight
    })
  }, [desk])

  return (
    <div ref={scroller} className="tl-plan-scroller" tabIndex={pane === "timeline" ? 0 : -1} onScroll={(event) => event.target === event.currentTarget && desk.scroll.moved({ top: event.currentTarget.scrollTop })}>
      <div className="tl-plan-space" style={{ height: HEAD_HEIGHT + rows * ROW_HEIGHT + FOOT }}>
        <div className={`tl-plan-split is-${pane}`} style={{ height, ...gridWidthStyle(gridWidth) }}>
          {height === 0 ? null : (
            // Without a height a browser forgets where the halves were scrolled to.
            <>
              <PlanGrid height={height} />
              <Divider />
              <Timeline height={height} />
            </>
          )}
        </div>
      </div>
    </div>
  )
}

function Divider() {
  const desk = useDesk()
  const gridWidth = useView((view) => view.gridWidth)
  const widen = (width: number, whole: number) => desk.view.set({ gridWidth: Math.round(Math.min(whole - TIMELINE_MIN, Math.max(GRID_MIN, width))) })
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const handle = event.currentTarget
    const whole = handle.parentElement?.clientWidth ?? 0
    const { clientX } = event
    handle.setPointerCapture(event.pointerId)
    const move = (moved: globalThis.PointerEvent) => widen(gridWidth + moved.clientX - clientX, whole)
    const end = () => {
      handle.removeEventListener("pointermove", move)
      handle.removeEventListener("pointerup", end)
      handle.removeEventListener("pointercancel", end)
    }
    handle.addEventListener("pointermove", move)
    handle.addEventListener("pointerup", end)
    handle.addEventListener("pointercancel", end)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === "ArrowLeft" ? -32 : event.key === "ArrowRight" ? 32 : 0
    if (step !== 0) widen(gridWidth + step, event.currentTarget.parentElement?.clientWidth ?? 0)
  }
  return (
    <div
      role="separator" tabIndex={0} aria-orientation="vertical" aria-label={t("plan.divider")} aria-valuenow={gridWidth} aria-valuemin={GRID_MIN} aria-valuemax={2000}
      className="tl-plan-divider" onPointerDown={onPointerDown} onKeyDown={onKeyDown}
    />
  )
}
