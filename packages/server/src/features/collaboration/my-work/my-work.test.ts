import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { expect, test } from "vitest"
import { FINISHED, TO_DO } from "./my-work.sql.ts"

test("states in which somebody has something to do are not among those that the index leaves out, which are those of the question", async () => {
  for (const states of Object.values(TO_DO)) for (const state of states) expect(FINISHED).not.toContain(state)
  for (const state of ["readyForReview", "inReview", "ready", "accepted", "acceptedWithConditions"]) expect(FINISHED).not.toContain(state)
  const indexes = await readFile(join(import.meta.dirname, "../../../platform/db/migrations/0010-quick-lists.sql"), "utf8")
  expect(indexes).toContain(`state not in (${FINISHED.map((state) => `'${state}'`).join(", ")})`)
})
