import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { killRound } from "../test/durability.ts"

test("after kill -9 of server and database every acknowledged change is there, once and whole", async () => {
  const data = await mkdtemp(join(tmpdir(), "throughline-kill-"))
  try {
    for (let round = 0; round < 2; round++) {
      const { acknowledged, missing, doubled, torn } = await killRound(data, null, 60, 6, round)
      expect(acknowledged).toBeGreaterThan(40)
      expect({ missing, doubled, torn }).toEqual({ missing: [], doubled: [], torn: [] })
    }
  } finally {
    await rm(data, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
}, 60_000)
