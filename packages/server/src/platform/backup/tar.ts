// Writes and reads tar: a backup can be looked into with ordinary tools, and outlives this program.

import type { Readable } from "node:stream"

const BLOCK = 512
/** Beyond this the old format has no room for the size; nothing of ours comes near. */
const SIZE_MAX = 8 * 1024 ** 3 - 1

export interface TarEntry {
  readonly name: string
  readonly size: number
  readonly content: AsyncIterable<Buffer>
}

export function tarHeader(name: string, size: number, modifiedAt: Date): Buffer {
  const header = Buffer.alloc(BLOCK)
  if (Buffer.byteLength(name) > 100) throw new Error(`The name ${name} is too long for the archive.`)
  if (size > SIZE_MAX) throw new Error(`${name} is too large for the archive.`)
  header.write(name, 0)
  header.write("0000600\0", 100)
  header.write("0000000\0", 108)
  header.write("0000000\0", 116)
  header.write(`${size.toString(8).padStart(11, "0")}\0`, 124)
  header.write(`${Math.floor(modifiedAt.getTime() / 1000).toString(8).padStart(11, "0")}\0`, 136)
  header.write("0ustar\u000000", 156)
  header.write(`${checksum(header).toString(8).padStart(6, "0")}\0 `, 148)
  return header
}

/** What fills an entry's last block. */
export function tarPadding(size: number): Buffer {
  return Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK)
}

export const TAR_END = Buffer.alloc(2 * BLOCK)

/** Entry by entry; each content must be read to its end before the next entry is asked for. */
export async function* readTar(source: Readable): AsyncGenerator<TarEntry> {
  const bytes = new ByteReader(source)
  for (;;) {
    const header = await bytes.exactly(BLOCK)
    if (header.every((byte) => byte === 0)) return
    const stated = Number.parseInt(header.toString("latin1", 148, 154), 8)
    if (stated !== checksum(header)) throw new Error("The archive is damaged: a header does not match its checksum.")
    const name = header.toString("utf8", 0, 100).replace(/\0.*$/s, "")
    const size = Number.parseInt(header.toString("latin1", 124, 135), 8)
    yield { name, size, content: bytes.upTo(size) }
    await bytes.exactly(tarPadding(size).length)
  }
}

function checksum(header: Buffer): number {
  let sum = 0
  for (let at = 0; at < BLOCK; at++) sum += at >= 148 && at < 156 ? 32 : (header[at] ?? 0)
  return sum
}

/** Bytes of a stream in the portions that one asks for. */
class ByteReader {
  readonly #parts: AsyncIterator<Buffer>
  #rest: Buffer = Buffer.alloc(0)

  constructor(source: Readable) {
    this.#parts = source[Symbol.asyncIterator]()
  }

  async exactly(size: number): Promise<Buffer> {
    const parts: Buffer[] = []
    for await (const part of this.upTo(size)) parts.push(part)
    return Buffer.concat(parts)
  }

  async *upTo(size: number): AsyncGenerator<Buffer> {
    for (let left = size; left > 0; ) {
      if (this.#rest.length === 0) {
        const { value, done } = await this.#parts.next()
        if (done === true) throw new Error("The archive ends too early.")
        this.#rest = value
      }
      const part = this.#rest.subarray(0, left)
      this.#rest = this.#rest.subarray(part.length)
      left -= part.length
      yield part
    }
  }
}
