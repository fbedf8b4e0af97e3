// The whole life of one project, played as its people in Chromium, each in a browser of their own: from the idea to the lesson
// that the next project is shown. Figures are asserted, not only pages. A sentence that does not come true ends it, with a
// picture of every open page: what follows rests on it.

import { strict as assert } from "node:assert"
import { mkdirSync } from "node:fs"
import { join } from "node:path"
import type { Browser } from "playwright-core"
import { launchBrowser } from "./browser.ts"
import { goOn } from "./life/afterwards.ts"
import { arrive } from "./life/arrivals.ts"
import { close } from "./life/closing.ts"
import { execute } from "./life/execution.ts"
import { initiate } from "./life/initiation.ts"
import { learnFrom } from "./life/learning.ts"
import { plan } from "./life/planning.ts"
import { stepsTold } from "./life/life-of.ts"
import { startServerProcess } from "./server-process.ts"

const PICTURES = join(import.meta.dirname, "screenshots")

async function main(): Promise<void> {
  const from = performance.now()
  const server = await startServerProcess()
  const browser = await launchBrowser()
  try {
    await live(browser, server.address).catch(async (error: unknown) => {
      await pictureAll(browser)
      throw error
    })
    process.stdout.write(`${stepsTold()} sentences came true in ${Math.round((performance.now() - from) / 1_000)} s\n`)
  } finally {
    await browser.close()
    await server.stop()
  }
}

async function live(browser: Browser, address: string): Promise<void> {
  const people = await arrive(browser, address)
  const life = await initiate(people)
  await plan(life)
  await execute(life)
  await close(life)
  await goOn(life)
  await learnFrom(life)
  assert.deepEqual(Object.values(people).flatMap(({ name, troubles }) => troubles.map((trouble: string) => `${name}: ${trouble}`)), [])
}

async function pictureAll(browser: Browser): Promise<void> {
  mkdirSync(PICTURES, { recursive: true })
  const pages = browser.contexts().flatMap((context) => context.pages())
  for (const [index, page] of pages.entries()) await page.screenshot({ path: join(PICTURES, `life-failed-${index + 1}.png`) })
}

await main()
