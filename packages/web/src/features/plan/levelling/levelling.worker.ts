// The worker in which a plan is levelled, so that the page stays free: looks for better schedules until the time is over or
// it is told to stop, and answers with the best as a proposal.

import { LevellingSession, planFromWire } from "@throughline/plan"
import type { LevellingReply, LevellingRequest } from "./levelling-messages.ts"

/** So often the page is told, and a request to stop is heard. */
const PAUSE_MS = 100

/** Set by the page between two steps. */
const asked = { stop: false }

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no other side than its page
const reply = (message: LevellingReply): void => self.postMessage(message)

addEventListener("message", ({ data }: MessageEvent<LevellingRequest>) => {
  if (data.kind === "stop") asked.stop = true
  else void level(data)
})

async function level({ plan, choice }: LevellingRequest & { readonly kind: "start" }): Promise<void> {
  const begun = performance.now()
  const session = new LevellingSession([planFromWire(plan)], choice)
  let told = begun
  let now = begun
  do {
    session.step()
    now = performance.now()
    if (now - told >= PAUSE_MS) {
      told = now
      const { finish, finishBound, schedules } = session.progress()
      reply({ kind: "progress", state: { finish, finishBound, schedules, passed: Math.min(1, (now - begun) / (choice.seconds * 1_000)) } })
      await new Promise((resolve) => setTimeout(resolve))
    }
  } while (!asked.stop && !session.isDone && now - begun < choice.seconds * 1_000)
  const { plans: _plans, ...proposal } = session.proposal()
  reply({ kind: "done", proposal })
}
