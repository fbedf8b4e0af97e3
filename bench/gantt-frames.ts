// What does a frame of the plan page cost? First bars, scrolling, dragging with the whole plan computed anew, and an edit
// that moves thousands of tasks, in the system's Chromium. Usage: node bench/gantt-frames.ts [tasks …]

import { cpus, loadavg } from "node:os"
import type { CDPSession, Page } from "playwright-core"
import type { BenchWindow } from "./gantt/bench-window.ts"
import { servePage } from "./gantt/serve-page.ts"

const SIZES = process.argv.slice(2).map(Number).filter((size) => size > 0)

interface Frames {
  readonly deltas: readonly number[]
  readonly works: readonly number[]
}

/** Rows per frame: a quick turn of the wheel. */
async function scroll(page: Page): Promise<Frames> {
  return page.evaluate(async () => {
    const scroller = document.querySelector(".tl-plan-scroller")!
    return window.measureFrames(150, (frame) => {
      scroller.scrollTop += frame < 75 ? 84 : -56
    })
  })
}

/** Holds a bar in view and moves it to and fro by a day in each frame. */
async function drag(page: Page): Promise<Frames> {
  return page.evaluate(async () => {
    const { desk } = window.throughline
    const id = [...desk.now.plan.task.keys()][12]!
    desk.scroll.zoom(16)
    desk.reveal(id)
    desk.scroll.showInstant(desk.now.schedule.task.get(id)!.start)
    await new Promise((done) => setTimeout(done, 300))
    const canvas = document.querySelector<HTMLCanvasElement>(".tl-plan-canvas")!
    const box = canvas.getBoundingClientRect()
    const row = desk.rows.rowOf.get(id)!
    const y = box.top + 44 + row * 28 - desk.scroll.top + 9
    const scanned = Array.from({ length: 400 }, (_, index) => box.left + index * 2)
    const x = scanned.find((at) => {
      canvas.dispatchEvent(new PointerEvent("pointermove", { clientX: at, clientY: y, bubbles: true }))
      return canvas.style.cursor === "grab"
    })
    if (x === undefined) throw new Error("the bar can be found")
    // Synthetic pointers cannot be captured.
    canvas.setPointerCapture = () => undefined
    const send = (type: string, dx: number) => canvas.dispatchEvent(new PointerEvent(type, { clientX: x + 2 + dx, clientY: y, bubbles: true, pointerId: 1, button: 0 }))
    send("pointerdown", 0)
    const frames = await window.measureFrames(60, (frame) => send("pointermove", 16 * ((frame % 12) + 1)))
    window.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }))
    return frames
  })
}

/** Types a duration of a task that drives nearly all others; from the Enter key to the redrawn screen. */
async function edit(page: Page): Promise<{ readonly times: readonly number[]; readonly moved: number }> {
  await page.evaluate(() => {
    window.keyTimes = []
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return
      const begin = performance.now()
      const after = new MessageChannel()
      after.port1.addEventListener("message", () => window.keyTimes.push(performance.now() - begin))
      after.port1.start()
      requestAnimationFrame(() => after.port2.postMessage(null))
    }, true)
  })
  const before = await page.evaluate(() => {
    const { desk } = window.throughline
    desk.goTo({ taskId: "tsk_1x9", column: "duration" })
    document.querySelector<HTMLElement>("[role=treegrid]")!.focus()
    return [...desk.now.schedule.task].map(([, { start }]) => start)
  })
  for (const text of ["9d", "4d", "12d", "5d", "15d"]) {
    await page.evaluate(() => window.throughline.desk.goTo({ taskId: "tsk_1x9", column: "duration" }))
    await page.keyboard.press("F2")
    await page.keyboard.press("Control+A")
    await page.keyboard.type(text)
    // Only the Enter that commits is measured.
    await page.evaluate(() => (window.keyTimes = window.keyTimes.slice(0)))
    await page.keyboard.press("Enter")
    await page.waitForTimeout(150)
  }
  const moved = await page.evaluate((starts) => [...window.throughline.desk.now.schedule.task].filter(([, { start }], index) => start !== starts[index]).length, before)
  return { times: await page.evaluate(() => window.keyTimes), moved }
}

declare global {
  interface Window {
    measureFrames: (count: number, step: (frame: number) => void) => Promise<{ deltas: number[]; works: number[] }>
    keyTimes: number[]
    throughline: BenchWindow
  }
}

/** Runs a step in each frame; a frame's work is from its first callback to the message after it was painted. */
const MEASURE = `window.measureFrames = (count, step) => new Promise((done) => {
  const deltas = [], works = []
  let last = 0, frame = 0
  const channel = new MessageChannel()
  let began = 0
  channel.port1.onmessage = () => works.push(performance.now() - began)
  const turn = (at) => {
    began = performance.now()
    if (last > 0) deltas.push(at - last)
    last = at
    if (frame >= count) return done({ deltas, works })
    channel.port2.postMessage(null)
    requestAnimationFrame(turn)
    step(frame++)
  }
  requestAnimationFrame(turn)
})`

/** CPU time of the page's main thread, in milliseconds: says what a frame costs also while other programs hold the machine. */
async function cpuTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics")
  return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000
}

async function withCpu(session: CDPSession, run: () => Promise<Frames>): Promise<Frames & { readonly cpu: number }> {
  const before = await cpuTime(session)
  const frames = await run()
  return { ...frames, cpu: ((await cpuTime(session)) - before) / frames.deltas.length }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

function line(name: string, frames: Frames & { readonly cpu: number }): void {
  const text = (values: readonly number[]) => `p50 ${quantile(values, 0.5).toFixed(1)}  p95 ${quantile(values, 0.95).toFixed(1)}`
  console.log(`  ${name.padEnd(22)} frame ${text(frames.deltas)} ms   work ${text(frames.works)} ms   CPU mean ${frames.cpu.toFixed(1)} ms`)
}

const { address, browser, stop } = await servePage()
console.log(`${cpus()[0]?.model ?? "unknown machine"}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}, Chromium ${browser.version()}`)
for (const size of SIZES.length > 0 ? SIZES : [10_000, 50_000]) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  page.on("pageerror", (error) => console.log(`  page error: ${error.message}`))
  await page.addInitScript(MEASURE)
  await page.goto(`${address}/?tasks=${size}&chained`)
  await page.waitForFunction(() => window.throughline?.firstBars > 0, null, { timeout: 120_000 })
  const first = await page.evaluate(() => window.throughline.firstBars - window.throughline.dataThere)
  const links = await page.evaluate(() => window.throughline.desk.now.plan.link.size)
  console.log(`${size} tasks, ${links} links`)
  console.log(`  first bars             ${first.toFixed(0)} ms after the data is there`)
  await page.waitForTimeout(500)
  const session = await page.context().newCDPSession(page)
  await session.send("Performance.enable", { timeDomain: "threadTicks" })
  line("scroll, 3 rows a frame", await withCpu(session, () => scroll(page)))
  line("drag, whole plan anew", await withCpu(session, () => drag(page)))
  const { times, moved } = await edit(page)
  console.log(`  key to redraw          median ${quantile(times, 0.5).toFixed(0)} ms, worst ${Math.max(...times).toFixed(0)} ms (an edit that moves ${moved} tasks)`)
  await page.close()
}
await stop()
