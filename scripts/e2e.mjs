// npm run e2e: builds what has changed and plays every browser test, one after the other, in the system's Chromium.
//   npm run e2e -- journey        only this one

import { spawnSync } from "node:child_process"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { install, ROOT } from "./install.mjs"
import { runtime } from "./runtime.mjs"

install()
const node = runtime()
const { buildWeb } = await import("./build-web.mjs")
buildWeb(node)

const asked = process.argv.slice(2)
// A file that calls its own main() is a test; the others are what tests share.
const tests = readdirSync(join(ROOT, "e2e")).filter((name) => name.endsWith(".ts") && /^await main\(\)/m.test(readFileSync(join(ROOT, "e2e", name), "utf8")))
const chosen = asked.length === 0 ? tests : tests.filter((name) => asked.includes(name.replace(/\.ts$/, "")))
const failed = []
for (const name of chosen) {
  console.log(`== e2e/${name}`)
  const { status } = spawnSync(node, [join(ROOT, "e2e", name)], { stdio: "inherit", cwd: ROOT })
  if (status !== 0) failed.push(name)
}
console.log(`${chosen.length - failed.length} passed, ${failed.length} failed`)
process.exit(failed.length === 0 && chosen.length > 0 ? 0 : 1)
