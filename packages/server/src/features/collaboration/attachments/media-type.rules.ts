// What a file is, judged by its first bytes and never by what the sender says. What is not on the list is just bytes; all
// are sent as downloads anyway.

const SIGNATURES: readonly { readonly type: string; readonly at: number; readonly bytes: readonly number[] }[] = [
  { type: "image/png", at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: "image/jpeg", at: 0, bytes: [0xff, 0xd8, 0xff] },
  { type: "image/gif", at: 0, bytes: [0x47, 0x49, 0x46, 0x38] },
  { type: "image/webp", at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
  { type: "application/pdf", at: 0, bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: "application/zip", at: 0, bytes: [0x50, 0x4b, 0x03, 0x04] },
]

export const MEDIA_TYPE_BYTES = 4_096

export function mediaTypeOf(head: Buffer): string {
  const found = SIGNATURES.find(({ at, bytes }) => bytes.every((byte, index) => head[at + index] === byte))
  if (found !== undefined) return found.type
  return isPlainText(head) ? "text/plain" : "application/octet-stream"
}

/** Markup is not on the list: what a browser could run is bytes like any other. */
function isPlainText(head: Buffer): boolean {
  if (head.length === 0 || head.includes(0)) return false
  const text = head.toString("utf8")
  return !text.slice(0, -4).includes("\ufffd") && !/^\s*(?:\ufeff)?\s*</.test(text)
}
