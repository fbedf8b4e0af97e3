// All tests in one script that can be evaluated again and again: bundled in memory, with the small test runner in place of
// the real one. Says of every place of the script which module it comes from.
import { readdirSync, readFileSync, statSync } from "node:fs"
import { join, resolve } from "node:path"
import { rolldown } from "rolldown"

export const ROOT = resolve(import.meta.dirname, "../..")

function filesUnder(path: string): string[] {
  const full = resolve(ROOT, path)
  if (statSync(full).isFile()) return [full]
  return readdirSync(full, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith(".ts")).map((entry) => join(entry.parentPath, entry.name))
}

/** Tests that read the repository's own files have no part in this. */
const isRunnable = (path: string): boolean => path.endsWith(".test.ts") && !path.includes(".pg.") && !readFileSync(path, "utf8").includes("import.meta")

export const testsUnder = (paths: readonly string[]): string[] => paths.flatMap(filesUnder).filter(isRunnable)

export async function bundleTests(tests: readonly string[]): Promise<string> {
  const shim = join(import.meta.dirname, "tiny-vitest.ts")
  const entry = [join(ROOT, "scripts/test-seed.ts"), ...tests].map((path) => `import ${JSON.stringify(path)}`).concat(`export { collectedTests } from ${JSON.stringify(shim)}`).join("\n")
  const built = await rolldown({
    input: "entry", treeshake: false, platform: "node", cwd: ROOT, optimization: { inlineConst: false }, logLevel: "silent",
    plugins: [{
      name: "tests",
      resolveId: (id) => (id === "entry" ? "\0entry" : id === "vitest" ? shim : null),
      load: (id) => (id === "\0entry" ? entry : null),
    }],
  })
  const { output } = await built.generate({ format: "cjs", minify: false, exports: "named" })
  return output[0].code
}

/** The bundle says where each module begins; null for places outside the wanted ones, and in their tests. */
export function modulesOf(source: string, wanted: readonly string[]): (place: number) => string | null {
  const starts = [...source.matchAll(/^\/\/(?:#region)? (\S+\.ts)$/gm)].map((match) => ({ at: match.index, file: match[1] ?? "" }))
  const isWanted = (file: string): boolean => wanted.some((path) => file === path || file.startsWith(`${path}/`)) && !file.endsWith(".test.ts")
  return (place) => {
    const file = starts.findLast(({ at }) => at <= place)?.file ?? ""
    return isWanted(file) ? file : null
  }
}
