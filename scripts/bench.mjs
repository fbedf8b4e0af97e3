// npm run bench -- NAME [arguments]: one of the measurements in bench/, on the pinned Node, with the machine it ran on.

import { readdirSync } from "node:fs"
import { cpus, loadavg, totalmem } from "node:os"
import { join } from "node:path"
import { install, ROOT } from "./install.mjs"
import { runtime } from "./runtime.mjs"

const [name, ...rest] = process.argv.slice(2)
const folder = join(ROOT, "bench")
const known = readdirSync(folder).filter((file) => /^[a-z-]+\.ts$/.test(file) && !["generated-plan.ts", "served.ts", "served-process.ts"].includes(file)).map((file) => file.slice(0, -3))
if (name === undefined || !known.includes(name)) {
  console.error(`Say which: ${known.join(", ")}`)
  process.exit(2)
}
install()
const node = runtime()
console.log(`${cpus().length} × ${cpus()[0]?.model ?? "processor"}, ${Math.round(totalmem() / 2 ** 30)} GiB, load ${loadavg()[0].toFixed(1)}`)
const { runChild } = await import("./run-child.mjs")
runChild(node, ["--expose-gc", join(folder, `${name}.ts`), ...rest])
