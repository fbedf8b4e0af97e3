import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Readable } from "node:stream"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { FileTooLarge, localFiles, type FileStore } from "./file-store.ts"

describe("attached files", () => {
  let folder: string
  let files: FileStore
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "throughline-files-"))
    await mkdir(join(folder, "files"))
    files = localFiles(join(folder, "files"))
  })
  afterEach(() => rm(folder, { recursive: true }))
  const content = async (id: string) => {
    const file = await files.open(id)
    if (file === null) return null
    const parts: Buffer[] = []
    for await (const part of file.content) parts.push(part)
    return Buffer.concat(parts).toString()
  }

  const ids = async () => {
    const found: string[] = []
    for await (const id of files.list()) found.push(id)
    return found
  }

  test("come back as they were put, with size and digest", async () => {
    const stored = await files.put("att_1", Readable.from([Buffer.from("hel"), Buffer.from("lo")]), 100)
    expect([stored.bytes, stored.sha256.toString("hex")]).toEqual([5, "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"])
    expect(await content("att_1")).toBe("hello")
    expect(await ids()).toEqual(["att_1"])
    await files.remove("att_1")
    expect(await content("att_1")).toBeNull()
    await files.remove("att_1")
  })
  test("may have as many bytes as allowed and not one more; of one too large nothing stays", async () => {
    await files.put("att_2", Readable.from([Buffer.alloc(10)]), 10)
    await expect(files.put("att_3", Readable.from([Buffer.alloc(6), Buffer.alloc(5)]), 10)).rejects.toThrow(FileTooLarge)
    expect(await content("att_3")).toBeNull()
    expect(await readdir(join(folder, "files", ".incoming"))).toEqual([])
  })
  test("that break off in the middle leave nothing", async () => {
    const broken = Readable.from((async function* () { yield Buffer.from("a"); throw new Error("cut") })())
    await expect(files.put("att_4", broken, 10)).rejects.toThrow("cut")
    expect([await content("att_4"), await readdir(join(folder, "files", ".incoming"))]).toEqual([null, []])
  })
  test("of a process that died half-way are cleared after their time, and are never listed", async () => {
    await mkdir(join(folder, "files", ".incoming"), { recursive: true })
    await writeFile(join(folder, "files", ".incoming", "prt_1"), "half")
    expect(await ids()).toEqual([])
    await files.clearHalfWritten(new Date(Date.now() - 60_000))
    expect(await readdir(join(folder, "files", ".incoming"))).toEqual(["prt_1"])
    await files.clearHalfWritten(new Date(Date.now() + 60_000))
    expect(await readdir(join(folder, "files", ".incoming"))).toEqual([])
  })
  test.each(["../att_1", "att_1/../x", "", "att_", "/etc/passwd", "att_\u0000"])("are not asked for by %j", async (id) => {
    await expect(files.open(id)).rejects.toThrow("Not an id")
  })
})
