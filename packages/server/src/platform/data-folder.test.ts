import { mkdtemp, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fork } from "node:child_process"
import { once } from "node:events"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { claimDataFolder } from "./data-folder.ts"

describe("the data folder", () => {
  let parent: string
  beforeEach(async () => { parent = await mkdtemp(join(tmpdir(), "throughline-data-")) })
  afterEach(() => rm(parent, { recursive: true }))

  test("is created, for its owner only", async () => {
    const folder = await claimDataFolder(join(parent, "a", "b"))
    expect((await stat(folder.path)).mode & 0o777).toBe(0o700)
    await folder.release()
  })

  test("is refused to a second program, which is told who has it", async () => {
    const folder = await claimDataFolder(join(parent, "data"))
    await folder.announce("http://localhost:4000")
    await expect(claimDataFolder(join(parent, "data"))).rejects.toThrow(`(process ${process.pid}, http://localhost:4000)`)
    await folder.release()
    await (await claimDataFolder(join(parent, "data"))).release()
  })

  test("is free again when its program was killed", async () => {
    const script = join(parent, "hold.mjs")
    await writeFile(script, `const { claimDataFolder } = await import(${JSON.stringify(new URL("data-folder.ts", import.meta.url).href)}); await claimDataFolder(${JSON.stringify(join(parent, "data"))}); process.send("held"); setInterval(() => {}, 1000)`)
    const child = fork(script)
    await once(child, "message")
    await expect(claimDataFolder(join(parent, "data"))).rejects.toThrow("is used by another Throughline")
    child.kill("SIGKILL")
    await once(child, "exit")
    await (await claimDataFolder(join(parent, "data"))).release()
  })

  test("that holds something else is refused and left alone", async () => {
    await writeFile(join(parent, "letter.txt"), "mine")
    await expect(claimDataFolder(parent)).rejects.toThrow("holds other files")
  })

  test("that cannot be written is refused with what to do", async () => {
    await writeFile(join(parent, "file"), "")
    await expect(claimDataFolder(join(parent, "file"))).rejects.toThrow("Choose another with --data or THROUGHLINE_DATA")
  })

  test("is cleared of half-received uploads at start", async () => {
    const folder = await claimDataFolder(join(parent, "data"))
    await writeFile(join(folder.temporary, "upl_1"), "half")
    await folder.release()
    const again = await claimDataFolder(join(parent, "data"))
    await expect(stat(join(again.temporary, "upl_1"))).rejects.toThrow("ENOENT")
    await again.release()
  })
})
