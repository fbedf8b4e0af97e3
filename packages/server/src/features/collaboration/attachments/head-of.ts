// The first bytes of a stream, kept while it flows by.

import { Transform, pipeline } from "node:stream"
import type { Readable } from "node:stream"
import { MEDIA_TYPE_BYTES } from "./media-type.rules.ts"

export interface Watched {
  /** Asked after the content has been read. */
  readonly head: () => Buffer
  readonly content: Readable
}

export function headOf(stream: Readable): Watched {
  const parts: Buffer[] = []
  let kept = 0
  const content = new Transform({
    transform(part: Buffer, _, done) {
      if (kept < MEDIA_TYPE_BYTES) parts.push(part.subarray(0, MEDIA_TYPE_BYTES - kept))
      kept += part.length
      done(null, part)
    },
  })
  // An error of the source ends the content with it; whoever reads the content hears of it.
  pipeline(stream, content, () => undefined)
  return { head: () => Buffer.concat(parts), content }
}
