import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { brotliCompressSync } from "node:zlib"
import type { FastifyInstance } from "fastify"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { silentLogger } from "../../platform/log.ts"
import { createHttpServer } from "./http-server.ts"

describe("the web application", () => {
  let folder: string
  let app: FastifyInstance
  const serve = (webFolder: string) => createHttpServer({
    run: async () => { throw new Error("not asked") }, settings: { publicUrl: null, mail: null, trustedProxies: [], checkAnswers: true }, log: silentLogger, temporary: folder, webFolder, tokenOf: () => null,
  })
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "throughline-web-"))
    await mkdir(join(folder, "assets"))
    await writeFile(join(folder, "index.html"), "<!doctype html><title>Page</title>")
    await writeFile(join(folder, "assets", "main-abc123.js"), "export const one = 1")
    await writeFile(join(folder, "assets", "main-abc123.js.br"), brotliCompressSync("export const one = 1"))
    app = await serve(folder)
  })
  afterAll(async () => {
    await app.close()
    await rm(folder, { recursive: true })
  })

  test.each(["/", "/projects/prj_1/plan", "/sign-in", "/invitation"])("answers at %s with its page, which is asked for anew each time", async (url) => {
    const reply = await app.inject(url)
    expect([reply.statusCode, reply.payload, reply.headers["cache-control"]]).toEqual([200, "<!doctype html><title>Page</title>", "no-cache"])
    expect(reply.headers["content-security-policy"]).toContain("frame-ancestors 'none'")
  })
  test("keeps files named by their digest for ever, compressed where that is understood", async () => {
    const reply = await app.inject({ url: "/assets/main-abc123.js", headers: { "accept-encoding": "br" } })
    expect(reply.headers).toMatchObject({ "cache-control": "public, max-age=31536000, immutable", "content-encoding": "br" })
    expect((await app.inject("/assets/main-abc123.js")).payload).toBe("export const one = 1")
  })
  test("does not answer for a file of an older build with its page", async () => {
    expect((await app.inject("/assets/main-old.js")).statusCode).toBe(404)
  })
  test.each(["/../package.json", "/%2e%2e/package.json", "/assets/../../package.json", "/..%2fpackage.json", "/.sources", "/assets/%00"])("gives nothing outside its folder for %s", async (url) => {
    const reply = await app.inject(url)
    expect(reply.payload).not.toContain("dependencies")
  })
  test("says what to do when it has not been built", async () => {
    const empty = await serve(join(folder, "nowhere"))
    const reply = await empty.inject("/")
    expect(reply.payload).toContain("npm start")
    await empty.close()
  })
})
