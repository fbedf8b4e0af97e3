import { connect, type Socket } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import { expect, test } from "vitest"
import { aServer, type TestServer } from "../../../test/a-server.ts"
import { peopleHandlers } from "../../features/people/index.ts"
import { handle } from "../../platform/handler.ts"

async function listening(server: TestServer): Promise<number> {
  return Number(new URL(await server.composition.app.listen({ port: 0, host: "127.0.0.1" })).port)
}
async function connected(port: number): Promise<Socket> {
  const socket = connect(port, "127.0.0.1")
  await new Promise((resolve) => socket.once("connect", resolve))
  return socket
}

test("a server stops at once though connections are open on which nothing was asked, or only half", async () => {
  const server = await aServer()
  const port = await listening(server)
  const [silent, half, kept] = [await connected(port), await connected(port), await connected(port)]
  half.write("GET /api/v1/health HTTP/1.1\r\nHost: loc")
  kept.write("GET /api/v1/health HTTP/1.1\r\nHost: localhost\r\n\r\n")
  await new Promise((resolve) => kept.once("data", resolve))
  const ended = [silent, half, kept].map((socket) => new Promise((resolve) => socket.once("close", resolve)))
  for (const socket of [silent, half, kept]) socket.on("error", () => undefined)
  const from = performance.now()
  await server.close()
  expect(performance.now() - from).toBeLessThan(3_000)
  await Promise.all(ended)
})

test("an answer that is being worked on is still given, whole, and then its connection ends", async () => {
  const slow = handle("templateList", async () => {
    await sleep(300)
    return { items: [] }
  })
  const server = await aServer({ handlers: [...peopleHandlers, slow] })
  const port = await listening(server)
  const socket = await connected(port)
  let text = ""
  socket.on("data", (part) => { text += part.toString() })
  const ended = new Promise((resolve) => socket.once("close", resolve))
  socket.write(`GET /api/v1/templates HTTP/1.1\r\nHost: localhost\r\nCookie: throughline=${encodeURIComponent(server.administrator.cookie ?? "")}\r\n\r\n`)
  await sleep(100)
  const from = performance.now()
  await server.close()
  await ended
  expect(performance.now() - from).toBeLessThan(3_000)
  expect(text).toMatch(/^HTTP\/1\.1 200/)
  expect(text).toContain('{"items":[]}')
})
