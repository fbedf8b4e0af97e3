// The pages for a phone, by touch alone: a member of the team, operations, a contractor, a sponsor and somebody from outside
// do with one finger what they do on the way. Each page is looked at: nothing wider than the window, targets and letters large
// enough, nothing beneath a bar, every dialog closed by touch. Figures and words are asserted, not only pages.

import { strict as assert } from "node:assert"
import { join } from "node:path"
import type { Browser } from "playwright-core"
import { launchBrowser } from "./browser.ts"
import { startServerProcess } from "./server-process.ts"
import { aHand, foundProblems, type Hand, type HandOptions } from "./touch/hand.ts"
import { workAsMember } from "./touch/member.ts"
import { workAsOperations } from "./touch/operations.ts"
import { approveAsSponsor, readAsSponsor, signFromOutside, workAsContractor } from "./touch/others.ts"
import { stepsTold } from "./touch/steps.ts"
import { makeWorld, type World } from "./touch/world.ts"

const PEOPLE: readonly (readonly [HandOptions, (hand: Hand, world: World) => Promise<void>])[] = [
  [{ name: "member" }, workAsMember],
  [{ name: "operations", dark: true }, workAsOperations],
  [{ name: "contractor", dark: true, german: true }, workAsContractor],
  [{ name: "sponsor" }, async (hand, world) => {
    await readAsSponsor(hand, world)
    await approveAsSponsor(hand, world)
  }],
  [{ name: "outsider" }, signFromOutside],
]

async function main(): Promise<void> {
  const from = performance.now()
  const server = await startServerProcess()
  const browser = await launchBrowser()
  try {
    await play(browser, server.address)
  } finally {
    await browser.close()
    await server.stop()
  }
  process.stdout.write(`${stepsTold()} sentences came true by touch alone in ${Math.round((performance.now() - from) / 1_000)} s\n`)
}

async function play(browser: Browser, address: string): Promise<void> {
  const world = await makeWorld(address)
  const troubles: string[] = []
  for (const [options, work] of PEOPLE) {
    const hand = await aHand(browser, address, options)
    await work(hand, world).catch(async (error: unknown) => {
      await hand.page.screenshot({ path: join(import.meta.dirname, "screenshots", "touch-failed.png") })
      process.stdout.write(`${foundProblems().join("\n")}\n`)
      throw error
    })
    troubles.push(...(await hand.troubles()).map((trouble) => `${hand.name}: ${trouble}`))
    await hand.page.context().unrouteAll({ behavior: "ignoreErrors" })
    await hand.page.context().close()
  }
  assert.deepEqual([...foundProblems(), ...troubles], [])
}

await main()
