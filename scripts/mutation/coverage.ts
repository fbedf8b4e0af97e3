// Which places of the script does a test reach? The engine counts; a test that never comes to a broken place cannot notice it,
// so it need not be run.
import { Session, type Profiler } from "node:inspector"

export class Coverage {
  readonly #session = new Session()
  readonly #url: string
  /** Where the counted text begins in the script. */
  readonly #offset: number
  readonly #places: readonly number[]

  /** `places`: ascending. */
  constructor(url: string, offset: number, places: readonly number[]) {
    this.#url = url
    this.#offset = offset
    this.#places = places
    this.#session.connect()
    this.#session.post("Profiler.enable")
    this.#session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true })
  }

  /** Indexes of the places that were reached since the last question. */
  reached(): number[] {
    const counts = new Int32Array(this.#places.length)
    for (const { startOffset, endOffset, count } of this.#ranges()) {
      counts.fill(count, this.#indexOf(startOffset), this.#indexOf(endOffset))
    }
    return [...counts.keys()].filter((index) => (counts[index] ?? 0) > 0)
  }

  /** Outer ranges before the inner ones, which say it more exactly. */
  #ranges(): Profiler.CoverageRange[] {
    const ranges: Profiler.CoverageRange[] = []
    // Within one thread the answer comes before post returns.
    this.#session.post("Profiler.takePreciseCoverage", (error, { result }) => {
      if (error !== null) throw error
      for (const script of result) if (script.url === this.#url) ranges.push(...script.functions.flatMap((one) => one.ranges))
    })
    return ranges.toSorted((a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset)
  }

  /** The first place at or behind an offset of the script. */
  #indexOf(offset: number): number {
    const at = offset - this.#offset
    let low = 0
    let high = this.#places.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#places[middle] ?? 0) < at) low = middle + 1
      else high = middle
    }
    return low
  }

  end(): void {
    this.#session.post("Profiler.stopPreciseCoverage")
    this.#session.disconnect()
  }
}
