// Which question to ask next? "Does activity i start by t?", for the pair that took part in most recent conflicts (VSIDS of Moskewicz et al. 2001,
// over start-time literals as in lazy clause generation).
const DECAY = 0.9
const LARGE = 1e100

export class LiteralActivity {
  readonly #activity: Float64Array
  readonly #span: number
  /** Binary heap of literals, most active first; place -1 = not in it. */
  readonly #heap: Int32Array
  readonly #place: Int32Array
  #size = 0
  #step = 1

  /** Times run from 0 to span - 1. */
  constructor(activities: number, span: number) {
    this.#span = span
    this.#activity = new Float64Array(activities * span)
    this.#heap = new Int32Array(activities * span)
    this.#place = new Int32Array(activities * span).fill(-1)
  }

  /** The literal of the pair, as S(i) ≤ t, whichever way round it was. */
  bump(side: number, bound: number): void {
    const t = (side & 1) === 0 ? bound - 1 : -bound
    if (t < 0 || t >= this.#span) return
    const literal = (side >> 1) * this.#span + t
    const activity = (this.#activity[literal] ?? 0) + this.#step
    this.#activity[literal] = activity
    if (activity > LARGE) this.#rescale()
    if ((this.#place[literal] ?? -1) < 0) this.#insert(literal)
    else this.#up(this.#place[literal] ?? 0)
  }

  decay(): void {
    this.#step /= DECAY
  }

  /** The most active literal that is open, as activity × span + time; -1 if none is. Those that are decided leave the heap. */
  pick(bound: Int32Array): number {
    while (this.#size > 0) {
      const literal = this.#heap[0] ?? 0
      const i = Math.floor(literal / this.#span)
      const t = literal - i * this.#span
      if ((bound[2 * i] ?? 0) <= t && -(bound[2 * i + 1] ?? 0) > t) return literal
      this.#removeFirst()
    }
    return -1
  }

  /** A bound is taken back: the literals between may be asked again. */
  reopen(side: number, from: number, to: number): void {
    const base = (side >> 1) * this.#span
    const low = (side & 1) === 0 ? from : -to
    const high = (side & 1) === 0 ? to : -from
    for (let t = Math.max(low - 1, 0); t <= high && t < this.#span; t += 1) {
      if ((this.#activity[base + t] ?? 0) > 0 && (this.#place[base + t] ?? 0) < 0) this.#insert(base + t)
    }
  }

  #rescale(): void {
    for (let k = 0; k < this.#activity.length; k += 1) this.#activity[k] = (this.#activity[k] ?? 0) / LARGE
    this.#step /= LARGE
  }

  #insert(literal: number): void {
    this.#heap[this.#size] = literal
    this.#place[literal] = this.#size
    this.#size += 1
    this.#up(this.#size - 1)
  }

  #removeFirst(): void {
    const first = this.#heap[0] ?? 0
    this.#place[first] = -1
    this.#size -= 1
    if (this.#size === 0) return
    const last = this.#heap[this.#size] ?? 0
    this.#heap[0] = last
    this.#place[last] = 0
    this.#down()
  }

  #up(from: number): void {
    const literal = this.#heap[from] ?? 0
    const activity = this.#activity[literal] ?? 0
    let at = from
    while (at > 0) {
      const parent = (at - 1) >> 1
      const above = this.#heap[parent] ?? 0
      if ((this.#activity[above] ?? 0) >= activity) break
      this.#heap[at] = above
      this.#place[above] = at
      at = parent
    }
    this.#heap[at] = literal
    this.#place[literal] = at
  }

  #down(): void {
    const literal = this.#heap[0] ?? 0
    const activity = this.#activity[literal] ?? 0
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= this.#size) break
      const right = child + 1
      if (right < this.#size && (this.#activity[this.#heap[right] ?? 0] ?? 0) > (this.#activity[this.#heap[child] ?? 0] ?? 0)) child = right
      const below = this.#heap[child] ?? 0
      if ((this.#activity[below] ?? 0) <= activity) break
      this.#heap[at] = below
      this.#place[below] = at
      at = child
    }
    this.#heap[at] = literal
    this.#place[literal] = at
  }
}
