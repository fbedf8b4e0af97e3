// npm start: installs, builds what has changed, starts the server. Needs nothing but Node 20 and npm.
//   npm start -- --port 4000 --data /srv/throughline --host 0.0.0.0

import { join } from "node:path"
import { install, ROOT } from "./install.mjs"
import { runtime } from "./runtime.mjs"

if (Number(process.versions.node.split(".")[0]) < 20) {
  console.error(`npm start needs Node 20 or newer; this is ${process.versions.node}.`)
  process.exit(1)
}
install()
const node = runtime()
const { buildWeb } = await import("./build-web.mjs")
buildWeb(node)
const { runChild } = await import("./run-child.mjs")
runChild(node, [join(ROOT, "packages", "server", "src", "main.ts"), ...process.argv.slice(2)])
