// Lets a server stop: connections on which nothing is being answered are ended at once, the others when their answer is
// out. A browser opens connections ahead of need, and Node waits a minute for their first request.

import type { FastifyInstance } from "fastify"
import type { Socket } from "node:net"

export function endConnectionsOnClose(app: FastifyInstance): void {
  /** How many answers each open connection still owes. */
  const owed = new Map<Socket, number>()
  let closing = false
  app.server.on("connection", (socket) => {
    owed.set(socket, 0)
    socket.once("close", () => owed.delete(socket))
  })
  app.server.on("request", ({ socket }, response) => {
    owed.set(socket, (owed.get(socket) ?? 0) + 1)
    response.once("close", () => {
      const left = (owed.get(socket) ?? 1) - 1
      if (owed.has(socket)) owed.set(socket, left)
      if (closing && left === 0) socket.destroySoon()
    })
  })
  app.addHook("preClose", async () => {
    closing = true
    for (const [socket, count] of owed) if (count === 0) socket.destroy()
  })
}
