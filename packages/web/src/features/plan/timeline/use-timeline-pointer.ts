// The pointer on the timeline: what it is over, what it holds, and what happens when it is let go. While a bar is held
// the whole plan is computed anew at most once per frame, and shown.

import { useCallback, useEffect, useRef, useState } from "react"
import type { MouseEvent, PointerEvent, RefObject } from "react"
import { useDesk } from "../view/use-desk.ts"
import { cursorOf } from "./hit-test.ts"
import { beginGesture, pointAt } from "./gestures.ts"
import type { Gesture, Point, Pointed } from "./gestures.ts"
import { HEAD_HEIGHT } from "./draw-head.ts"
import { tipFor } from "./tip-words.ts"
import type { TimelineSurface } from "./timeline-surface.ts"
import type { Tip } from "./timeline-tip.tsx"
import { openGridMenu } from "../grid/grid-menu-state.ts"

function placeOf(event: PointerEvent | MouseEvent): Point {
  const box = event.currentTarget.getBoundingClientRect()
  return { x: event.clientX - box.left, y: event.clientY - box.top - HEAD_HEIGHT }
}

export function useTimelinePointer(surface: RefObject<TimelineSurface | null>) {
  const desk = useDesk()
  const [tip, setTip] = useState<Tip | null>(null)
  const gesture = useRef<Gesture | null>(null)
  const frame = useRef(0)
  const latest = useRef({ x: 0, y: 0 })

  const end = useCallback((keep: boolean) => {
    cancelAnimationFrame(frame.current)
    frame.current = 0
    const current = gesture.current
    gesture.current = null
    surface.current?.show(null)
    current?.end(keep)
    setTip(null)
  }, [surface])

  useEffect(() => {
    const cancel = (event: KeyboardEvent) => {
      if (event.key === "Escape" && gesture.current !== null) end(false)
    }
    window.addEventListener("keydown", cancel)
    return () => window.removeEventListener("keydown", cancel)
  }, [end])

  const hover = (event: PointerEvent<HTMLCanvasElement>, at: { readonly x: number; readonly y: number }) => {
    const current = surface.current
    if (current === null) return
    const pointed = pointAt(current, at.x, at.y)
    event.currentTarget.style.cursor = cursorOf(pointed.kind === "bar" ? pointed.hit : pointed.kind)
    showHandles(current, pointed)
    setTip(tipFor(desk, pointed, at))
  }
  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLCanvasElement>) => {
      const current = surface.current
      if (current === null || event.button !== 0) return
      const at = placeOf(event)
      if (at.y < 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      gesture.current = beginGesture(current, pointAt(current, at.x, at.y), at, { extend: event.shiftKey, toggle: event.ctrlKey || event.metaKey })
      if (gesture.current.cursor !== null) event.currentTarget.style.cursor = gesture.current.cursor
    },
    onPointerMove: (event: PointerEvent<HTMLCanvasElement>) => {
      const at = placeOf(event)
      if (gesture.current === null) return hover(event, at)
      // Several moves before a frame are one: the last.
      const current = gesture.current
      latest.current = at
      if (frame.current !== 0) return
      frame.current = requestAnimationFrame(() => {
        frame.current = 0
        if (gesture.current === current) setTip(current.move(latest.current))
      })
    },
    onPointerUp: (event: PointerEvent<HTMLCanvasElement>) => {
      if (gesture.current === null) return
      // The last move may still wait for its frame.
      if (frame.current !== 0) gesture.current.move(placeOf(event))
      end(true)
    },
    onPointerCancel: () => end(false),
    onPointerLeave: () => {
      if (gesture.current !== null) return
      surface.current?.show(null)
      setTip(null)
    },
    onDoubleClick: (event: MouseEvent<HTMLCanvasElement>) => {
      const current = surface.current
      const { x, y } = placeOf(event)
      const pointed = current === null ? null : pointAt(current, x, y)
      if (pointed?.kind === "bar") desk.view.set({ panel: "general" })
      if (pointed?.kind === "link") desk.view.set({ panel: "links" })
    },
    onContextMenu: (event: MouseEvent<HTMLCanvasElement>) => {
      const current = surface.current
      const { x, y } = placeOf(event)
      const pointed = current === null ? null : pointAt(current, x, y)
      if (pointed === null || pointed.kind === "row") return
      event.preventDefault()
      if (pointed.kind === "bar" && !desk.view.state().selected.has(pointed.placed.task.id)) desk.goTo({ taskId: pointed.placed.task.id, column: desk.view.state().cursor?.column ?? "name" })
      openGridMenu({ x: event.clientX, y: event.clientY, back: () => document.querySelector<HTMLElement>("[role=treegrid]")?.focus({ preventScroll: true }) })
    },
  }
  return { handlers, tip }
}

function showHandles(surface: TimelineSurface, pointed: Pointed): void {
  const bar = pointed.kind === "bar" && surface.desk.rights.edit ? pointed.placed.bar : null
  surface.show(bar === null ? null : { kind: "handles", x0: bar.x0, x1: bar.x1, y: bar.y, height: bar.height, progressX: bar.shape === "task" ? (bar.progressX ?? bar.x0) : null })
}
