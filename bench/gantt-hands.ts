// What keyboard and pointer do on the plan page, step by step in the system's Chromium, and axe over its views: each line a
// sentence that must come true. Usage: node bench/gantt-hands.ts

import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import type { Page } from "playwright-core"
import type { BenchWindow } from "./gantt/bench-window.ts"
import { servePage } from "./gantt/serve-page.ts"

declare global {
  interface Window {
    throughline: BenchWindow
    axe: { readonly run: (where: Document, options: { readonly runOnly: readonly string[] }) => Promise<{ readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[] }> }
  }
}

const { address, browser, stop } = await servePage()
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")
let failures = 0

function say(sentence: string, holds: boolean): void {
  if (!holds) failures += 1
  console.log(`${holds ? "ok   " : "FAIL "} ${sentence}`)
}

async function open(query: string, size: { readonly width: number; readonly height: number }): Promise<Page> {
  const context = await browser.newContext({ viewport: size, permissions: ["clipboard-read", "clipboard-write"] })
  const page = await context.newPage()
  page.on("pageerror", (error) => say(`no error on the page: ${error.message}`, false))
  await page.goto(`${address}/?${query}`)
  await page.waitForTimeout(1_200)
  return page
}

interface State {
  readonly task: string | null
  readonly column: string | null
  readonly editing: boolean
  readonly chosen: number
  readonly tasks: number
  readonly links: number
  readonly focus: string | null
}

function state(page: Page): Promise<State> {
  return page.evaluate(() => {
    const { desk } = window.throughline
    const { cursor, editing } = desk.view.state()
    return {
      task: cursor?.taskId ?? null, column: cursor?.column ?? null, editing: editing !== null, chosen: desk.chosen.length, tasks: desk.now.plan.task.size,
      links: desk.now.plan.link.size, focus: document.activeElement?.getAttribute("role") ?? null,
    }
  })
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
  await page.waitForTimeout(150)
}

function task(page: Page, id: `tsk_${string}`) {
  return page.evaluate((taskId) => {
    const { plan, schedule, previewing } = window.throughline.desk.now
    const found = plan.task.get(taskId)
    return { duration: found?.duration, constraint: found?.constraint, percent: found?.percentComplete, start: schedule.task.get(taskId)?.start ?? 0, previewing }
  }, id)
}

async function keyboard(page: Page): Promise<void> {
  await page.click('[data-task="tsk_0x14"] [data-column="name"]')
  await press(page, "ArrowDown", "Tab")
  say("arrows and Tab move the cursor, the focus stays on the grid", JSON.stringify(await state(page)).includes('"task":"tsk_0x15","column":"duration"'))
  await page.keyboard.type("7d")
  await press(page, "Enter")
  say("typing replaces, Enter takes it and goes down", (await task(page, "tsk_0x15")).duration === 33_600 && (await state(page)).task === "tsk_0x16")
  await press(page, "Control+z")
  say("Ctrl+Z undoes", (await task(page, "tsk_0x15")).duration !== 33_600)
  await press(page, "Control+y")
  say("Ctrl+Y does it again", (await task(page, "tsk_0x15")).duration === 33_600)
  await page.keyboard.type("3 parsec")
  await press(page, "Enter")
  say("what cannot be read is said at the cell", ((await page.textContent(".tl-plan-problem")) ?? "").includes("unit"))
  await press(page, "Escape")
  say("Escape leaves the cell as it was", !(await state(page)).editing && (await state(page)).focus === "treegrid")
  await rows(page)
}

async function rows(page: Page): Promise<void> {
  const { tasks } = await state(page)
  await press(page, "Control+End")
  for (const name of ["Alpha", "Beta", "Gamma"]) {
    await page.keyboard.type(name)
    await press(page, "Enter")
  }
  say("names typed into the last row are new tasks", (await state(page)).tasks === tasks + 3)
  await press(page, "ArrowUp", "Home", "ArrowRight", "Alt+Shift+ArrowRight", "Shift+ArrowUp", "Control+c")
  say("Shift and an arrow choose rows; a block is copied as spreadsheets read it", (await page.evaluate(() => navigator.clipboard.readText())).replace("\r", "") === "Beta\nGamma")
  await page.evaluate(() => navigator.clipboard.writeText("Delta\t3d\nEpsilon\t2w\n"))
  await press(page, "Control+End", "Home", "ArrowRight", "Control+v")
  say("rows of a spreadsheet become tasks", (await state(page)).tasks === tasks + 5)
  await press(page, "Control+Home", "ArrowDown", "Home", "ArrowRight", "Insert")
  say("Insert opens a new row", (await state(page)).tasks === tasks + 6 && (await state(page)).editing)
  await page.keyboard.type("Inserted")
  await press(page, "Enter", "ArrowUp", "Delete")
  say("Delete removes the row", (await state(page)).tasks === tasks + 5)
}

/** The leftmost place in a row where the pointer has a shape. */
async function place(page: Page, id: `tsk_${string}`, cursor: string, below = 0): Promise<{ readonly x: number; readonly y: number }> {
  const row = await page.evaluate((taskId) => {
    const { desk } = window.throughline
    const box = document.querySelector(".tl-plan-canvas")?.getBoundingClientRect()
    return { y: (box?.top ?? 0) + 44 + (desk.rows.rowOf.get(taskId) ?? 0) * 28 - desk.scroll.top + 9, from: box?.left ?? 0, to: box?.right ?? 0 }
  }, id)
  const found: number[] = []
  for (let x = row.from + 2; x < row.to; x += 2) {
    await page.mouse.move(x, row.y + below)
    if ((await page.evaluate(() => document.querySelector<HTMLElement>(".tl-plan-canvas")?.style.cursor)) === cursor) found.push(x)
  }
  // A new link begins outside the right end.
  const x = cursor === "crosshair" ? found.at(-1) : found[0]
  if (x === undefined) throw new Error(`${id} can be held by ${cursor}`)
  return { x: x + (cursor === "grab" ? 3 : 0), y: row.y + below }
}

async function drag(page: Page, from: { readonly x: number; readonly y: number }, to: { readonly x: number; readonly y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.waitForTimeout(150)
}

async function pointer(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.throughline.desk.scroll.zoom(16)
    window.throughline.desk.reveal("tsk_0x12")
  })
  await page.waitForTimeout(300)
  const before = await task(page, "tsk_0x12")
  const bar = await place(page, "tsk_0x12", "grab")
  await drag(page, bar, { x: bar.x + 48, y: bar.y })
  const held = await task(page, "tsk_0x12")
  say("a dragged bar shows its consequences before it is let go", held.previewing && held.start > before.start)
  await press(page, "Escape")
  await page.mouse.up()
  say("Escape takes the drag back", (await task(page, "tsk_0x12")).start === before.start)
  await drag(page, bar, { x: bar.x + 48, y: bar.y })
  await page.mouse.up()
  await page.waitForTimeout(200)
  say("let go, the task starts no earlier than there", (await task(page, "tsk_0x12")).constraint === "snet")
  const edge = await place(page, "tsk_0x12", "ew-resize")
  await drag(page, edge, { x: edge.x + 84, y: edge.y })
  await page.mouse.up()
  await page.waitForTimeout(200)
  say("the right edge sets the duration", (await task(page, "tsk_0x12")).duration !== before.duration)
  const done = await place(page, "tsk_0x12", "col-resize", 6)
  await drag(page, done, { x: done.x + 30, y: done.y })
  await page.mouse.up()
  await page.waitForTimeout(200)
  say("the lower half sets progress", ((await task(page, "tsk_0x12")).percent ?? 0) > 0)
  const { links } = await state(page)
  await drag(page, await place(page, "tsk_0x10", "crosshair"), await place(page, "tsk_0x12", "grab"))
  await page.mouse.up()
  await page.waitForTimeout(200)
  say("a line from one bar to another links them", (await state(page)).links === links + 1)
}

async function views(): Promise<void> {
  const wide = { width: 1440, height: 900 }
  const narrow = { width: 390, height: 800 }
  for (const [query, size] of [
    ["tasks=60", wide], ["tasks=60&scheme=dark&baseline=1", wide], ["tasks=0", wide], ["tasks=60&view=board", wide], ["tasks=60&view=board&scheme=dark", wide], ["tasks=60&view=month", wide],
    ["tasks=60&view=month&scheme=dark&locale=de", wide], ["tasks=60", narrow], ["tasks=60&view=board", narrow], ["tasks=60&view=month", narrow],
  ] as const) await clean(await open(query, size), `${query} at ${size.width}`)
  for (const panel of ["general", "dates", "links", "resources", "progress", "notes"] as const) {
    const page = await open("tasks=60", wide)
    await page.evaluate((tab) => {
      window.throughline.desk.reveal("tsk_0x12")
      window.throughline.desk.view.set({ panel: tab, histogramOpen: true })
    }, panel)
    await clean(page, `panel ${panel}`)
  }
  for (const dialog of ["columns", "baselines", "calendars", "recurring", "settings"] as const) {
    const page = await open("tasks=60", wide)
    await page.evaluate((name) => window.throughline.openDialog(name), dialog)
    await clean(page, `dialog ${dialog}`)
  }
}

async function clean(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(500)
  await page.evaluate(axe)
  const found = await page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120) ?? ""}`)
  })
  say(`axe finds nothing on ${name}${found.length === 0 ? "" : ` (${found.join("; ")})`}`, found.length === 0)
  await page.context().close()
}

const page = await open("tasks=30", { width: 1440, height: 900 })
await keyboard(page)
await pointer(page)
await views()
await stop()
process.exitCode = failures > 0 ? 1 : 0
