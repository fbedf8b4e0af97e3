// The canvas of the timeline outside of React: its size, its scale, drawing a frame, zooming around a point, bringing a
// bar into sight. Keeps the routes of the arrows last drawn, so that they can be pointed at.

import { TICKS_PER_DAY } from "@throughline/engine"
import type { Instant } from "@throughline/engine"
import type { TaskId } from "@throughline/plan"
import type { PlanDesk } from "../view/plan-desk.ts"
import { colorsOf } from "./colors.ts"
import type { TimelineColors } from "./colors.ts"
import { drawBackground, drawDateLines } from "./draw-background.ts"
import { drawBars } from "./draw-bars.ts"
import { drawHead, HEAD_HEIGHT } from "./draw-head.ts"
import { drawLinks } from "./draw-links.ts"
import { drawOverlay } from "./draw-overlay.ts"
import type { Overlay } from "./draw-overlay.ts"
import { firstPlace, firstZoom } from "./first-sight.ts"
import type { RoutedLink } from "./hit-test.ts"
import { canvasPainter } from "./painter.ts"
import type { TimelineScene, TimelineView } from "./scene.ts"
import { tierWords } from "./tier-words.ts"
import { clampZoom, fitScale, instantAt, widthOf, xOf } from "./time-scale.ts"
import type { TimeScale } from "./time-scale.ts"
import { frameScale, frameScene, frameView } from "./timeline-frame.ts"

export class TimelineSurface {
  readonly desk: PlanDesk
  routes: readonly RoutedLink[] = []
  readonly #pane: HTMLElement
  readonly #spacer: HTMLElement
  readonly #canvas: HTMLCanvasElement
  #colors: TimelineColors
  #scale: TimeScale | null = null
  #overlay: Overlay | null = null
  #asked = false
  /** The first frame shows bars; the arrows come with the second. */
  #withLinks = false
  #seen = false
  #size: { readonly width: number; readonly height: number }
  readonly #ends: (() => void)[] = []

  constructor(desk: PlanDesk, pane: HTMLElement, spacer: HTMLElement, canvas: HTMLCanvasElement) {
    this.desk = desk
    this.#pane = pane
    this.#spacer = spacer
    this.#canvas = canvas
    this.#colors = colorsOf(canvas)
    this.#ends.push(desk.scroll.listen(() => this.#paint()))
    this.#size = sizeOf(pane)
    const resize = new ResizeObserver(() => {
      this.#size = sizeOf(pane)
      this.drawNow()
    })
    resize.observe(pane)
    const theme = new MutationObserver(() => {
      this.#colors = colorsOf(canvas)
      this.drawSoon()
    })
    theme.observe(document.documentElement, { attributes: true, attributeFilter: ["data-mantine-color-scheme", "style", "class"] })
    this.#ends.push(() => resize.disconnect(), () => theme.disconnect())
    const wheel = (event: WheelEvent) => this.#wheel(event)
    pane.addEventListener("wheel", wheel, { passive: false })
    this.#ends.push(() => pane.removeEventListener("wheel", wheel))
    // The typeface may arrive after the first frame.
    void document.fonts.ready.then(() => this.drawSoon())
  }

  close(): void {
    for (const end of this.#ends) end()
  }

  /** Kept from the last change of size: asking the element would lay the page out in the middle of a frame. */
  get size(): { readonly width: number; readonly height: number } {
    return this.#size
  }

  get scale(): TimeScale {
    return (this.#scale ??= frameScale(this.desk, this.size.width))
  }

  get view(): TimelineView {
    return frameView(this.desk, this.scale, this.size.width, this.size.height)
  }

  get scene(): TimelineScene {
    return frameScene(this.desk, this.#withLinks)
  }

  /** What the pointer holds, above everything; null for nothing. */
  show(overlay: Overlay | null): void {
    if (overlay === null && this.#overlay === null) return
    this.#overlay = overlay
    this.drawSoon()
  }

  /** Draws before the next paint of the browser; several requests are one frame. */
  drawSoon(): void {
    if (this.#asked) return
    this.#asked = true
    requestAnimationFrame(() => {
      this.#asked = false
      this.#paint()
    })
  }

  /** After the plan or the view changed: the scale may have moved. */
  drawNow(): void {
    this.desk.scroll.width = this.size.width
    this.#fitScale()
    this.#paint()
  }

  /** Zooms so that the instant under `x` stays under it. */
  zoom(pxPerDay: number, x = this.size.width / 2): void {
    const anchor = instantAt(this.view.scale, x)
    this.desk.view.set({ pxPerDay: clampZoom(pxPerDay), zoomed: true })
    this.#fitScale()
    this.#scrollTo(xOf(this.scale, anchor) - x)
  }

  /** The whole plan in the width of the view. */
  fit(): void {
    const { start, finish } = this.desk.now.settled.schedule
    this.desk.view.set({ pxPerDay: fitScale(start, finish, this.size.width) })
    this.#fitScale()
    this.#scrollTo(xOf(this.scale, start) - this.size.width * 0.03)
  }

  showInstant(at: Instant, share = 0.3): void {
    this.#scrollTo(xOf(this.scale, at) - this.size.width * share)
  }

  showTask(taskId: TaskId): void {
    const dates = this.desk.now.schedule.task.get(taskId)
    if (dates === undefined) return
    const x0 = xOf(this.view.scale, dates.start)
    const x1 = xOf(this.view.scale, dates.finish)
    if (x1 < 20 || x0 > this.size.width - 20) this.showInstant(dates.start, 0.25)
  }

  #fitScale(): void {
    const before = this.#scale
    const scale = frameScale(this.desk, this.size.width)
    this.#scale = scale
    this.#spacer.style.width = `${Math.ceil(widthOf(scale))}px`
    if (!this.#seen && this.size.width > 0) this.#firstSight()
    else if (before !== null && before.pxPerDay === scale.pxPerDay && before.origin !== scale.origin) this.#scrollTo(this.desk.scroll.left + ((before.origin - scale.origin) / TICKS_PER_DAY) * scale.pxPerDay)
  }

  /** What a plan looks like before anybody has scrolled. */
  #firstSight(): void {
    this.#seen = true
    const { view } = this.desk
    if (!view.state().zoomed) {
      view.set({ zoomed: true, pxPerDay: firstZoom(this.desk, this.size.width) })
      this.#scale = frameScale(this.desk, this.size.width)
      this.#spacer.style.width = `${Math.ceil(widthOf(this.#scale))}px`
    }
    const { at, share } = firstPlace(this.desk, this.size.width)
    this.showInstant(at, share)
  }

  #scrollTo(left: number): void {
    this.#pane.scrollLeft = left
    this.desk.scroll.moved({ left: this.#pane.scrollLeft })
  }

  #wheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return
    event.preventDefault()
    const box = this.#canvas.getBoundingClientRect()
    this.zoom(this.desk.view.state().pxPerDay * 1.0018 ** -event.deltaY, event.clientX - box.left)
  }

  #paint(): void {
    const { width, height } = this.size
    const context = this.#canvas.getContext("2d")
    if (context === null || width === 0) return
    this.#sizeCanvas(width, height)
    const ratio = this.#canvas.width / width
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    const painter = canvasPainter(context)
    const { scene, view } = this
    drawHead(painter, view, this.#colors, scene.plan.settings.weekStartsOn, tierWords(this.desk.language))
    context.save()
    context.translate(0, HEAD_HEIGHT)
    context.beginPath()
    context.rect(0, 0, width, height - HEAD_HEIGHT)
    context.clip()
    drawBackground(painter, scene, view, this.#colors)
    this.routes = drawLinks(painter, scene, view, this.#colors)
    drawBars(painter, scene, view, this.#colors)
    drawDateLines(painter, scene, view, this.#colors)
    if (this.#overlay !== null) drawOverlay(painter, this.#overlay, this.#colors)
    context.restore()
    if (this.#withLinks) return
    this.#withLinks = true
    // Behind the frame that is about to be shown.
    requestAnimationFrame(() => this.drawSoon())
  }

  #sizeCanvas(width: number, height: number): void {
    const ratio = Math.max(1, window.devicePixelRatio)
    const wide = Math.round(width * ratio)
    const high = Math.round(height * ratio)
    if (this.#canvas.width === wide && this.#canvas.height === high) return
    this.#canvas.width = wide
    this.#canvas.height = high
    this.#canvas.style.width = `${width}px`
    this.#canvas.style.height = `${height}px`
  }
}

function sizeOf(pane: HTMLElement): { readonly width: number; readonly height: number } {
  return { width: pane.clientWidth, height: pane.clientHeight }
}
