// Which functions of the script does a test reach? Each function that holds a place to break says so itself when it is called;
// a test that never calls it cannot notice, so it need not be run. (The counters of the engine forget functions that it made
// faster: tests that would have noticed were left out.)

/** A node of the tree as the parser gives it: more fields than these, depending on its type. */
type Node = Readonly<Record<string, unknown>> & { readonly type: string; readonly start: number; readonly end: number }

export interface Counted {
  /** The script with a note at the beginning of each function: a mark of its own. */
  readonly text: string
  readonly functions: number
  /** The innermost function around a place, or null: then it is reached when the modules are loaded or an object is made. */
  readonly functionAt: (place: number) => number | null
}

interface Marked {
  readonly start: number
  readonly end: number
}

export function countedFunctions(source: string, tree: unknown, places: readonly number[]): Counted {
  const found: { readonly node: Node; readonly body: Node }[] = []
  const sorted = places.toSorted((a, b) => a - b)
  const walk = (node: Node): void => {
    if ((sorted[firstFrom(sorted, node.start)] ?? Infinity) >= node.end) return
    const { body } = node
    if (/^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type) && isNode(body)) found.push({ node, body })
    for (const value of Object.values(node)) for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child)
  }
  if (isNode(tree)) walk(tree)
  const notes = found.flatMap(({ body }, n) =>
    body.type === "BlockStatement" ? [{ at: body.start + 1, text: `$called[${n}] = 1;` }] : [{ at: body.start, text: `($called[${n}] = 1, ` }, { at: body.end, text: ")" }])
  const marked: readonly Marked[] = found.map(({ node }) => node)
  return { text: withNotes(source, notes), functions: found.length, functionAt: (place) => innermost(marked, place) }
}

/** The first of the numbers, which ascend, that is not below another. */
function firstFrom(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}

function innermost(marked: readonly Marked[], place: number): number | null {
  const at = marked.findLastIndex(({ start, end }) => start <= place && place < end) // Outer ones were found before inner ones.
  return at < 0 ? null : at
}

function withNotes(source: string, notes: readonly { readonly at: number; readonly text: string }[]): string {
  let text = ""
  let from = 0
  for (const note of notes.toSorted((a, b) => a.at - b.at)) {
    text += source.slice(from, note.at) + note.text
    from = note.at
  }
  return text + source.slice(from)
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string" && "start" in value
}
