import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"
import { build } from "vite"
import { expect, test } from "vitest"

const index = fileURLToPath(new URL("../src/index.ts", import.meta.url))
const LIMIT = 60_000

/** The package as a browser gets it that imports `source`, minified and compressed. */
async function sizeOf(source: string): Promise<number> {
  const entry = "\0entry"
  const result = await build({
    configFile: false, logLevel: "silent",
    plugins: [{ name: "entry", resolveId: (id) => (id === "entry" ? entry : null), load: (id) => (id === entry ? { code: source, moduleType: "ts" } : null) }],
    build: { write: false, minify: true, rollupOptions: { input: "entry", preserveEntrySignatures: "strict", output: { format: "es" } } },
  })
  const outputs = Array.isArray(result) ? result : [result]
  const code = outputs.flatMap((part) => ("output" in part ? part.output.flatMap((file) => (file.type === "chunk" ? [file.code] : [])) : []))
  return gzipSync(code.join("\n")).length
}

/** What the package says without its optimisers. */
const core = readFileSync(index, "utf8").split("\n").filter((line) => line.startsWith("export") && !line.startsWith("export type") && !/"\.\/(levelling|simulation)\//.test(line))

test("the engine without levelling and simulation is at most 60 kB compressed, and importers pay for what they use", async () => {
  const here = index.slice(0, index.lastIndexOf("/"))
  const whole = await sizeOf(core.join("\n").replaceAll('"./', `"${here}/`))
  const scheduler = await sizeOf(`export { compileCalendar, continueSchedule, scheduleNetwork, startSchedule } from ${JSON.stringify(index)}`)
  const days = await sizeOf(`export { dayNumberOf } from ${JSON.stringify(index)}`)
  console.log(`engine without optimisers ${whole} bytes compressed, calendars and scheduling ${scheduler}, a single function ${days}`)
  expect(whole).toBeLessThanOrEqual(LIMIT)
  expect(scheduler).toBeLessThan(whole)
  expect(days).toBeLessThan(1_000)
}, 60_000)
