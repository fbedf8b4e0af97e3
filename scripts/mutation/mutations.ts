// Where can a piece of code be broken, and how? Walks the syntax tree of a bundle and proposes one small edit at a time:
// operators, guards, constants, statements.
// Left out is what cannot be noticed, by rule and not by case: the right side of `??` and what stands for missing places of a
// list that is taken apart (beside reads of arrays it is what the compiler asks for, and nothing reaches it), loops that look one place beyond a typed array, and longer typed arrays.

export interface Mutant {
  /** The module that is broken, relative to the repository. */
  readonly file: string
  readonly from: number
  readonly to: number
  readonly text: string
  readonly kind: "operator" | "guard" | "constant" | "statement"
  /** Why no test can notice, where the shape of the code says so. */
  readonly same: string | null
}

/** A node of the tree as the parser gives it: more fields than these, depending on its type. */
type Node = Readonly<Record<string, unknown>> & { readonly type: string; readonly start: number; readonly end: number }

const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  "<": ["<=", ">="], "<=": ["<", ">"], ">": [">=", "<="], ">=": [">", "<"], "===": ["!=="], "!==": ["==="],
  "+": ["-"], "-": ["+"], "*": ["/"], "/": ["*"], "%": ["*"], ">>": ["<<"], "&&": ["||"], "||": ["&&"],
  "+=": ["-="], "-=": ["+="], "||=": ["&&="], "++": ["--"], "--": ["++"],
}

/** `fileAt` names the module in which a place of the bundle lies, or null outside the modules to break. */
export function mutantsOf(source: string, tree: unknown, fileAt: (place: number) => string | null): Mutant[] {
  const mutants: Mutant[] = []
  const bounds = new Set<Node>()
  /** Comparisons after which the smaller or the larger of both is taken: where they are equal, either will do. */
  const choices = new Set<Node>()
  const propose = (kind: Mutant["kind"], from: number, to: number, text: string, same: string | null = null): void => {
    const file = fileAt(from)
    if (file !== null && source.slice(from, to) !== text) mutants.push({ file, from, to, text, kind, same })
  }
  const walk = (node: Node): void => {
    // How far a loop runs: that it runs at all is asked at the loop itself.
    if (choosesBetween(node, source) && isNode(node["test"])) choices.add(node["test"])
    if (!bounds.has(node)) proposeFor(node, source, choices.has(node) ? withChoice(source, propose) : readsBeside(node, source) ? withRead(source, node, propose) : propose)
    if (node.type === "ForStatement" && isNode(node["test"]) && node["test"].type === "BinaryExpression") bounds.add(node["test"])
    for (const [key, value] of Object.entries(node)) {
      if (isUnreachable(node, key)) continue
      if (node.type === "ArrayPattern" && key === "elements" && Array.isArray(value)) {
        for (const element of value) if (isNode(element)) walk(element.type === "AssignmentPattern" && isNode(element["left"]) ? element["left"] : element)
        continue
      }
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child)
    }
  }
  if (isNode(tree)) walk(tree)
  return mutants
}

/** A typed array reads and writes nothing beyond its end, so one that is longer answers the same. */
function isUnreachable(node: Node, key: string): boolean {
  if (node.type === "LogicalExpression") return node["operator"] === "??" && key === "right"
  const { callee } = node
  return node.type === "NewExpression" && key === "arguments" && isNode(callee) && /^(?:Int32|Uint8|Float64)Array$/.test(String(callee["name"]))
}

type Propose = (kind: Mutant["kind"], from: number, to: number, text: string, same?: string | null) => void

const ONLY_AT_EQUALITY: Readonly<Record<string, string>> = { "<": "<=", "<=": "<", ">": ">=", ">=": ">" }

const withChoice = (source: string, propose: Propose): Propose => (kind, from, to, text) =>
  propose(kind, from, to, text, ONLY_AT_EQUALITY[source.slice(from, to)] === text ? "the smaller or larger of two is taken, and they are equal" : null)

/** `i < 0 ? a : list[i] ?? a`, `i >= 0 ? list[i] ?? a : a`. */
function readsBeside(node: Node, source: string): boolean {
  const { type, test, consequent, alternate } = node
  if (type !== "ConditionalExpression" || !isNode(test) || test.type !== "BinaryExpression" || !isNode(test["left"]) || !isNode(consequent) || !isNode(alternate)) return false
  const asked = source.slice(test.start, test.end)
  const [other, read] = asked.endsWith(" < 0") ? [consequent, alternate] : asked.endsWith(" >= 0") ? [alternate, consequent] : []
  if (other === undefined || read === undefined || read.type !== "LogicalExpression" || read["operator"] !== "??") return false
  const { left, right } = read
  if (!isNode(left) || !isNode(right) || left.type !== "MemberExpression" || left["computed"] !== true || !isNode(left["property"])) return false
  const said = (part: Node): string => source.slice(part.start, part.end)
  return said(right) === said(other) && said(left["property"]) === said(test["left"])
}

const withRead = (source: string, { test }: Node, propose: Propose): Propose => (kind, from, to, text) => {
  const always = isNode(test) && from === test.start && to === test.end && text === String(source.slice(test.start, test.end).endsWith(">= 0"))
  propose(kind, from, to, text, always ? "a place before the first one of a list answers as the other branch does" : null)
}

/** `if (a < b) b = a`, `a < b ? a : b`. */
function choosesBetween(node: Node, source: string): boolean {
  const { test, consequent } = node
  if (!isNode(test) || test.type !== "BinaryExpression" || !isNode(test["left"]) || !isNode(test["right"]) || !isNode(consequent)) return false
  const bare = (part: unknown): string => (isNode(part) ? source.slice(part.start, part.end).replaceAll(/\s|\?\? \w+|[()]/g, "") : "")
  const compared = [bare(test["left"]), bare(test["right"])].toSorted().join(" ")
  if (node.type === "ConditionalExpression") return compared === [bare(consequent), bare(node["alternate"])].toSorted().join(" ")
  if (node.type !== "IfStatement" || (node["alternate"] ?? null) !== null) return false
  const [only, more] = consequent.type === "BlockStatement" && Array.isArray(consequent["body"]) ? consequent["body"] : [consequent]
  const assignment: unknown = isNode(only) && more === undefined && only.type === "ExpressionStatement" ? only["expression"] : null
  return isNode(assignment) && assignment.type === "AssignmentExpression" && assignment["operator"] === "=" && compared === [bare(assignment["left"]), bare(assignment["right"])].toSorted().join(" ")
}

function proposeFor(node: Node, source: string, propose: Propose): void {
  switch (node.type) {
    case "BinaryExpression":
    case "LogicalExpression":
    case "AssignmentExpression":
      return swapOperator(node, source, propose)
    case "ForStatement":
      return forceLoop(node, propose)
    case "UpdateExpression":
      return propose("operator", node.start, node.end, swapped(source.slice(node.start, node.end)))
    case "UnaryExpression":
      if (node["operator"] === "!" || node["operator"] === "-") propose("operator", node.start, node.start + 1, " ")
      return
    case "IfStatement":
    case "ConditionalExpression":
    case "WhileStatement":
      return forceTest(node, propose)
    case "Literal":
      return changeLiteral(node, propose)
    case "CallExpression":
      return swapExtreme(node, source, propose)
    case "ExpressionStatement":
      if (isNode(node["expression"]) && node["expression"].type !== "Literal") propose("statement", node.start, node.end, ";")
      return
    case "ContinueStatement":
    case "BreakStatement":
      return propose("statement", node.start, node.end, ";")
    default:
  }
}

function swapOperator(node: Node, source: string, propose: Propose): void {
  const { left, right, operator } = node
  if (!isNode(left) || !isNode(right) || typeof operator !== "string") return
  const at = source.indexOf(operator, left.end)
  if (at < 0 || at >= right.start) return
  for (const other of OPERATORS[operator] ?? []) propose("operator", at, at + operator.length, other)
}

const swapped = (text: string): string => (text.includes("++") ? text.replace("++", "--") : text.replace("--", "++"))

function forceTest(node: Node, propose: Propose): void {
  const { test } = node
  if (!isNode(test)) return
  propose("guard", test.start, test.end, "false")
  // A loop that never ends says nothing about the tests.
  if (node.type !== "WhileStatement") propose("guard", test.start, test.end, "true")
}

function forceLoop(node: Node, propose: Propose): void {
  const { test } = node
  if (isNode(test)) propose("guard", test.start, test.end, "false")
}

function changeLiteral(node: Node, propose: Propose): void {
  const { value } = node
  if (typeof value === "number") propose("constant", node.start, node.end, String(value + 1))
  if (typeof value === "boolean") propose("constant", node.start, node.end, String(!value))
}

function swapExtreme(node: Node, source: string, propose: Propose): void {
  const { callee } = node
  if (!isNode(callee)) return
  const name = source.slice(callee.start, callee.end)
  if (name === "Math.min") propose("operator", callee.start, callee.end, "Math.max")
  if (name === "Math.max") propose("operator", callee.start, callee.end, "Math.min")
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string" && "start" in value
}
