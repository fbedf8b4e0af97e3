// npm test: installs, then runs every test that needs no browser. Arguments go to the test runner:
//   npm test -- packages/engine

import { delimiter, dirname, join } from "node:path"
import { install, ROOT } from "./install.mjs"
import { runtime } from "./runtime.mjs"
import { runChild } from "./run-child.mjs"

install()
const node = runtime()
// What tests start as "node" is this one too.
const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ""}` }
runChild(node, [join(ROOT, "node_modules", "vitest", "vitest.mjs"), "run", ...process.argv.slice(2)], { cwd: ROOT, env })
