// Where do random numbers come from? From a seed and the index of a stream, never from the machine.
// Run i of a simulation draws from stream i, so the result does not depend on how runs are spread over workers.

/** 2^-53: turns 53 random bits into a fraction. */
const FRACTION_UNIT = 1.1102230246251565e-16
const TWO_32 = 4_294_967_296

/**
 * xoshiro128** 1.1 (Blackman and Vigna, "Scrambled linear pseudorandom number generators", 2021): period 2^128 - 1, in 32-bit arithmetic only,
 * hence the same bits in every JavaScript engine.
 */
export class RandomStream {
  readonly #state = new Int32Array(4)

  constructor(seed: number, index = 0) {
    this.reseed(seed, index)
  }

  /** Back to the first number of stream `index` of `seed`; saves an allocation per simulation run. */
  reseed(seed: number, index = 0): void {
    const parts = [seed, Math.floor(seed / TWO_32), index, Math.floor(index / TWO_32)]
    let hash = 0x9e3779b9 | 0
    for (const part of parts) hash = mix(hash ^ (part | 0))
    for (let word = 0; word < 4; word += 1) {
      hash = (hash + 0x9e3779b9) | 0
      this.#state[word] = mix(hash)
    }
    // The all-zero state is the one from which the generator never leaves.
    if (this.#state.every((word) => word === 0)) this.#state[0] = 1
  }

  /** A whole number from 0 to 2^32 - 1. */
  next(): number {
    const s = this.#state
    const s0 = s[0] ?? 0
    const s1 = s[1] ?? 0
    const s2 = (s[2] ?? 0) ^ s0
    const s3 = (s[3] ?? 0) ^ s1
    const product = Math.imul(s1, 5)
    const result = Math.imul((product << 7) | (product >>> 25), 9)
    s[0] = s0 ^ s3
    s[1] = s1 ^ s2
    s[2] = s2 ^ (s1 << 9)
    s[3] = (s3 << 11) | (s3 >>> 21)
    return result >>> 0
  }

  /** Fills `words` with the numbers that as many calls of `next` would give. */
  fillWords(words: Uint32Array): void {
    const s = this.#state
    let s0 = s[0] ?? 0
    let s1 = s[1] ?? 0
    let s2 = s[2] ?? 0
    let s3 = s[3] ?? 0
    for (let n = 0; n < words.length; n += 1) {
      const product = Math.imul(s1, 5)
      words[n] = Math.imul((product << 7) | (product >>> 25), 9)
      const shifted = s1 << 9
      s2 ^= s0
      s3 ^= s1
      s1 ^= s2
      s0 ^= s3
      s2 ^= shifted
      s3 = (s3 << 11) | (s3 >>> 21)
    }
    s[0] = s0
    s[1] = s1
    s[2] = s2
    s[3] = s3
  }

  /** A fraction from 0 (possible) to 1 (not possible), of 53 random bits. */
  fraction(): number {
    const high = this.next() >>> 5
    return (high * 67_108_864 + (this.next() >>> 6)) * FRACTION_UNIT
  }

  /** A whole number from 0 to `bound` - 1, each equally likely; `bound` is 1 to 2^32. */
  below(bound: number): number {
    const limit = TWO_32 - (TWO_32 % bound)
    let drawn = this.next()
    while (drawn >= limit) drawn = this.next()
    return drawn % bound
  }
}

/** Finaliser of MurmurHash3 (Appleby): every bit of the input changes about half of the bits of the result. */
function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
