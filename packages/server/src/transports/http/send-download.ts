// Sends a file so that a browser saves it and never runs it.

import type { FastifyReply } from "fastify"
import type { Download } from "../../platform/handler.ts"

export function sendDownload(reply: FastifyReply, { fileName, mediaType, content }: Download): FastifyReply {
  return reply
    .header("content-type", /^[\w.+-]+\/[\w.+-]+(; ?charset=[\w-]+)?$/.test(mediaType) ? mediaType : "application/octet-stream")
    .header("content-disposition", disposition(fileName))
    .header("content-security-policy", "default-src 'none'; sandbox")
    .header("x-content-type-options", "nosniff")
    .header("cache-control", "no-store")
    .send(content)
}

/** Both forms: plain letters for old programs, the true name for the others. Direction marks could disguise an ending. */
function disposition(fileName: string): string {
  const safe = fileName.replaceAll(/[\p{Cc}\p{Bidi_Control}]/gu, "")
  const plain = safe.replaceAll(/[^\w.() -]/g, "_").slice(0, 150)
  const full = encodeURIComponent(safe.toWellFormed()).replaceAll(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`
}
