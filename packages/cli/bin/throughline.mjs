#!/usr/bin/env node
// Starts the command line on the Node version the project pins: TypeScript is run without a build, which older ones cannot.
import { spawn } from "node:child_process"
import { existsSync, realpathSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const here = dirname(realpathSync(fileURLToPath(import.meta.url)))
const pinned = join(here, "../../../node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node")
const own = Number(process.versions.node.split(".")[0]) >= 24 ? process.execPath : null
const node = existsSync(pinned) ? pinned : own
if (node === null) {
  console.error("throughline needs Node 24 or newer, or the one that `npm install` brings. Run `npm install` in the checkout first.")
  process.exit(1)
}
const child = spawn(node, ["--disable-warning=ExperimentalWarning", join(here, "../src/main.ts"), ...process.argv.slice(2)], { stdio: "inherit" })
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal))
child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 143)))
