// Where the columns of a computation lie that nobody keeps. Large typed arrays are dear to allocate and dearer to collect: of
// the time for a million tasks the collector took a third. So such a computation borrows the room that the one before it
// left behind; between two of them the collector may have it at any time.

export interface Room {
  /** Columns of zeros. */
  ints(length: number): Int32Array
  bytes(length: number): Uint8Array
}

/** Columns that belong to whoever asks for them. */
export const OWN_ROOM: Room = {
  ints: (length) => new Int32Array(length),
  bytes: (length) => new Uint8Array(length),
}

/** Nothing of the answer may lie in the room: the next computation writes over it. */
export function inBorrowedRoom<Answer>(compute: (room: Room) => Answer): Answer {
  const room = left?.deref() ?? new BorrowedRoom()
  // While it is in use, nobody else may have it; after an exception nobody gets it back.
  left = null
  room.empty()
  const answer = compute(room)
  left = new WeakRef(room)
  return answer
}

let left: WeakRef<BorrowedRoom> | null = null

const BLOCK = 2 ** 20
const LINE = 64
/** Columns of the same length that begin at the same place of a page get into each other's way in the caches. */
const APART = 3 * LINE

class BorrowedRoom implements Room {
  readonly #blocks: ArrayBuffer[] = []
  #block = 0
  #at = 0

  empty(): void {
    this.#block = 0
    this.#at = 0
  }

  ints(length: number): Int32Array {
    const block = this.#place(4 * length)
    return new Int32Array(block, this.#at - this.#sizeOf(4 * length), length).fill(0)
  }

  bytes(length: number): Uint8Array {
    const block = this.#place(length)
    return new Uint8Array(block, this.#at - this.#sizeOf(length), length).fill(0)
  }

  #sizeOf(bytes: number): number {
    return bytes + LINE - (bytes % LINE) + APART
  }

  /** The block in which so much is taken; it ends where the next begins. */
  #place(bytes: number): ArrayBuffer {
    const size = this.#sizeOf(bytes)
    for (; this.#block < this.#blocks.length; this.#block += 1, this.#at = 0) {
      const block = this.#blocks[this.#block]
      if (block === undefined || this.#at + size > block.byteLength) continue
      this.#at += size
      return block
    }
    const block = new ArrayBuffer(Math.max(size, BLOCK))
    this.#blocks.push(block)
    this.#at = size
    return block
  }
}
