// Two texts side by side, word by word: what stayed, what went, what came. The longest common sequence, after what is the same at
// both ends has been set aside; beyond a size only the ends are compared.

export interface DiffPart {
  readonly kind: "same" | "gone" | "new"
  readonly text: string
}

/** Words × words; beyond it the middle is shown as exchanged. */
const LARGEST = 4_000_000

export function diffWords(before: string, after: string): readonly DiffPart[] {
  const [a, b] = [wordsOf(before), wordsOf(after)]
  const start = commonStart(a, b)
  const end = commonEnd(a, b, start)
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  return joined([...parts("same", a.slice(0, start)), ...middle(x, y), ...parts("same", a.slice(a.length - end))])
}

function middle(a: readonly string[], b: readonly string[]): readonly DiffPart[] {
  if (a.length * b.length > LARGEST) return [...parts("gone", a), ...parts("new", b)]
  const lengths = commonLengths(a, b)
  const width = b.length + 1
  const found: DiffPart[] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      found.push({ kind: "same", text: a[i] ?? "" })
      i += 1
      j += 1
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) {
      found.push({ kind: "gone", text: a[i] ?? "" })
      i += 1
    } else {
      found.push({ kind: "new", text: b[j] ?? "" })
      j += 1
    }
  }
  return [...found, ...parts("gone", a.slice(i)), ...parts("new", b.slice(j))]
}

/** Length of the longest common sequence of a from i and b from j, for every i and j. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint32Array {
  const width = b.length + 1
  const lengths = new Uint32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = a[i] === b[j] ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0)
    }
  }
  return lengths
}

/** Words, and what stands between them, each as a part of its own. */
function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? []
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1
  return at
}

function commonEnd(a: readonly string[], b: readonly string[], start: number): number {
  let count = 0
  while (count < Math.min(a.length, b.length) - start && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1
  return count
}

function parts(kind: DiffPart["kind"], words: readonly string[]): readonly DiffPart[] {
  return words.map((text) => ({ kind, text }))
}

/** Neighbours of one kind as one part. */
function joined(all: readonly DiffPart[]): readonly DiffPart[] {
  const found: DiffPart[] = []
  for (const part of all) {
    const last = found.at(-1)
    if (last?.kind === part.kind) found[found.length - 1] = { kind: part.kind, text: last.text + part.text }
    else found.push(part)
  }
  return found
}
