// Sends an event stream as text/event-stream, with a heart-beat, until either side ends it.

import type { FastifyReply, FastifyRequest } from "fastify"
import type { EventStream, LiveEvent } from "../../platform/realtime/event-stream.ts"

const HEARTBEAT_MS = 15_000
/** A reader who does not read is cut off; it will come back and resume. */
const UNREAD_BYTES_MAX = 1_000_000

export function sendEvents(request: FastifyRequest, reply: FastifyReply, stream: EventStream): void {
  reply.hijack()
  const { raw } = reply
  const headers = Object.fromEntries(Object.entries(reply.getHeaders()).filter(([, value]) => value !== undefined)) as Record<string, string>
  raw.writeHead(200, { ...headers, "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store", "x-accel-buffering": "no" })
  raw.write("retry: 2000\n\n")
  // Writing to an ended answer would be an error that nobody catches.
  const write = (text: string) => raw.writableEnded || raw.write(text)
  const beat = setInterval(() => write(":\n\n"), HEARTBEAT_MS)
  const stop = stream.open({
    send(event) {
      if (raw.writableLength > UNREAD_BYTES_MAX) raw.destroy()
      else write(textOf(event))
    },
    close: () => raw.end(),
  })
  request.raw.socket.setTimeout(0)
  raw.once("close", () => {
    clearInterval(beat)
    stop()
  })
}

function textOf({ id, event, data }: LiveEvent): string {
  return `${id === undefined ? "" : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
}
