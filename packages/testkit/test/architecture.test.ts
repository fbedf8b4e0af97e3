// Who may import whom, and what may not stand where: ARCHITECTURE.md as a test.

import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { codeOf, importsOf, root, sourcesBelow, targetOf, type Source } from "./sources.ts"

const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  contract: [],
  plan: ["engine"],
  interchange: ["engine", "plan"],
  lifecycle: ["contract", "engine", "plan"],
  server: ["contract", "engine", "plan", "interchange", "lifecycle"],
  web: ["contract", "engine", "plan", "lifecycle"],
  cli: ["contract", "engine", "plan", "interchange", "lifecycle", "server"],
  testkit: ["contract", "engine", "plan", "interchange", "server"],
}
/** What the core packages do without, each with lines that must and must not be caught. */
const FORBIDDEN = [
  {
    what: "any",
    isWrong: (line: string) => /(?::|<|\||&|\bas|=>|=|,)\s*any\b(?!\s*[(:.])/.test(line),
    caught: ["const a: any = 1", "Record<string, any>", "x as any", "type T = any"],
    fine: ["const any = 1", "list.any(x)", "=> any.check(x)"],
  },
  {
    what: "type assertions",
    isWrong: (line: string) => /[\w)\]}"]\s+as\s+(?!const\b)[A-Za-z{[(]/.test(line) && !/^\s*(import|export)\b|\*\s+as\s|^\s*(?:type )?\w+(?: as \w+)?(?:, (?:type )?\w+(?: as \w+)?)*,?$/.test(line),
    caught: ["return value as TaskId", "(x) as Foo"],
    fine: ["] as const", "import { a as b } from x", "export * as y from z", "  plain, one as another, third,"],
  },
  {
    what: "non-null assertions",
    isWrong: (line: string) => /[\w)\]]!(?=[.;,)\]\s[]|$)(?!\s*=)/.test(line),
    caught: ["list[0]!.name", "map.get(id)!;", "const a = b!"],
    fine: ["a !== b", "a != b", "if (!a) b", "x = !y"],
  },
] as const

const CORE = ["engine", "plan", "contract", "interchange", "lifecycle"]

const sources = sourcesBelow("packages")
const product = sources.filter((source) => !source.test)
const inPackage = (name: string) => product.filter((source) => source.path.startsWith(`packages/${name}/src/`))

describe("import direction", () => {
  test.each(Object.entries(MAY_IMPORT))("%s imports only what stands below it", (name, allowed) => {
    const wrong = inPackage(name).flatMap((source) => importsOf(source)
      .filter((specifier) => specifier.startsWith("@throughline/") && !allowed.includes(specifier.split("/")[1] ?? ""))
      .map((specifier) => `${source.path} imports ${specifier}`))
    expect(wrong).toEqual([])
  })

  test.each(Object.keys(MAY_IMPORT))("%s lists exactly the packages of ours that it may use", (name) => {
    const manifest = JSON.parse(readFileSync(join(root, `packages/${name}/package.json`), "utf8"))
    const listed = Object.keys(manifest.dependencies).filter((dependency) => dependency.startsWith("@throughline/")).map((dependency) => dependency.slice("@throughline/".length))
    expect(listed.filter((dependency) => !MAY_IMPORT[name]?.includes(dependency))).toEqual([])
  })

  test("no relative import leaves its package", () => {
    const wrong = product.flatMap((source) => importsOf(source)
      .filter((specifier) => specifier.startsWith("."))
      .map((specifier) => targetOf(source, specifier))
      .filter((target) => !target.startsWith(source.path.split("/").slice(0, 2).join("/")))
      .map((target) => `${source.path} imports ${target}`))
    expect(wrong).toEqual([])
  })

  test("nothing that is shipped imports the testkit", () => {
    expect(product.filter((source) => !source.path.startsWith("packages/testkit/") && importsOf(source).includes("@throughline/testkit")).map((source) => source.path)).toEqual([])
  })

  test("engine and plan import nothing from outside the house", () => {
    const wrong = [...inPackage("engine"), ...inPackage("plan")].flatMap((source) => importsOf(source)
      .filter((specifier) => !specifier.startsWith(".") && !specifier.startsWith("@throughline/"))
      .map((specifier) => `${source.path} imports ${specifier}`))
    expect(wrong).toEqual([])
  })
})

describe("inside the server", () => {
  const server = inPackage("server")
  const importing = (source: Source) => importsOf(source).filter((specifier) => specifier.startsWith(".")).map((specifier) => targetOf(source, specifier))

  test("no transport touches SQL or the database", () => {
    const wrong = server.filter((source) => source.path.startsWith("packages/server/src/transports/"))
      .flatMap((source) => importing(source).filter((target) => target.endsWith(".sql.ts") || target.includes("/platform/db/")).map((target) => `${source.path} imports ${target}`))
    expect(wrong).toEqual([])
  })

  test("the platform knows no feature and no transport", () => {
    const wrong = server.filter((source) => source.path.startsWith("packages/server/src/platform/"))
      .flatMap((source) => importing(source).filter((target) => target.includes("/src/features/") || target.includes("/src/transports/")).map((target) => `${source.path} imports ${target}`))
    expect(wrong).toEqual([])
  })

  test("no feature opens a connection of its own", () => {
    const wrong = server.filter((source) => source.path.startsWith("packages/server/src/features/"))
      .flatMap((source) => importsOf(source).filter((specifier) => specifier === "pg").map(() => source.path))
    expect(wrong).toEqual([])
  })

  test("pure decisions (*.rules.ts) reach neither database nor clock", () => {
    const wrong = server.filter((source) => source.path.endsWith(".rules.ts"))
      .filter((source) => importsOf(source).some((specifier) => specifier === "kysely" || specifier.includes("/db/") || specifier.endsWith(".sql.ts")) || /\bDate\.now\(|new Date\(\)/.test(codeOf(source)))
      .map((source) => source.path)
    expect(wrong).toEqual([])
  })
})

describe("the core packages", () => {
  const core = product.filter((source) => CORE.some((name) => source.path.startsWith(`packages/${name}/src/`)))

  test.each(FORBIDDEN)("contain no $what", ({ isWrong }) => {
    const wrong = core.flatMap((source) => codeOf(source).split("\n").flatMap((line, index) => isWrong(line) ? [`${source.path}:${index + 1} ${line.trim()}`] : []))
    expect(wrong).toEqual([])
  })

  test.each(FORBIDDEN)("would be caught with $what", ({ isWrong, caught, fine }) => {
    expect(caught.filter((line) => !isWrong(line))).toEqual([])
    expect(fine.filter((line) => isWrong(line))).toEqual([])
  })

  test("suppress no finding of linter or compiler", () => {
    expect(core.filter((source) => /@ts-(ignore|expect-error|nocheck)|(ox|es)lint-disable/.test(source.text)).map((source) => source.path)).toEqual([])
  })

  test("the engine and the plan know no clock, no chance, no language and no console", () => {
    const pure = core.filter((source) => /packages\/(engine|plan)\//.test(source.path))
    const wrong = pure.flatMap((source) => codeOf(source).split("\n").flatMap((line, index) => /\bnew Date\b|\bDate\.|Math\.random|\bIntl\.|localeCompare|\bconsole\./.test(line) ? [`${source.path}:${index + 1} ${line.trim()}`] : []))
    expect(wrong).toEqual([])
  })
})

describe("the repository", () => {
  test("every product file says in its first line what it is for", () => {
    const silent = product.filter((source) => /^packages\/[^/]+\/src\//.test(source.path) && !source.path.endsWith("/index.ts"))
      .filter((source) => !/^(\/\/|\/\*|#!)/.test(source.text)).map((source) => source.path)
    expect(silent).toEqual([])
  })

  test("nobody left .only or .skip in a test", () => {
    const marks = ["only", "skip"].map((word) => `.${word}(`)
    expect(sources.filter((source) => source.test && marks.some((mark) => codeOf(source).includes(mark))).map((source) => source.path)).toEqual([])
  })
})
