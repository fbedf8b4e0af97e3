// Ctrl-C asks the search for its best so far; a second one, a moment later, ends the program at once.

/** The launcher passes a Ctrl-C on that the terminal has sent already: both count as one. */
const SAME_PRESS_MS = 500

export interface Cancellation {
  readonly shared: SharedArrayBuffer
  readonly isCancelled: () => boolean
  readonly release: () => void
}

export function cancelOnInterrupt(): Cancellation {
  const shared = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
  const flag = new Int32Array(shared)
  let first: number | null = null
  const interrupt = (): void => {
    const now = performance.now()
    if (first !== null && now - first > SAME_PRESS_MS) process.exit(130)
    first ??= now
    Atomics.store(flag, 0, 1)
  }
  process.on("SIGINT", interrupt)
  process.on("SIGTERM", interrupt)
  return {
    shared,
    isCancelled: () => Atomics.load(flag, 0) === 1,
    release: () => {
      process.off("SIGINT", interrupt)
      process.off("SIGTERM", interrupt)
    },
  }
}
