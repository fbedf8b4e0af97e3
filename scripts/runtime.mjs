// Which Node runs the program? The one npm installed with it; where there is none for this machine, the system's own if it is new enough.

import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { ROOT } from "./install.mjs"

const OLDEST = 24

export function runtime() {
  const bundled = join(ROOT, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node")
  if (existsSync(bundled) && majorOf(bundled) >= OLDEST) return bundled
  if (Number(process.versions.node.split(".")[0]) >= OLDEST) return process.execPath
  console.error(`Throughline runs on Node ${OLDEST} or newer. npm brings one along, but has none for ${process.platform}-${process.arch} (this is Node ${process.versions.node}). Please install Node ${OLDEST} and start again.`)
  process.exit(1)
}

function majorOf(program) {
  const { stdout } = spawnSync(program, ["--version"], { encoding: "utf8" })
  return Number(/^v(\d+)/.exec(stdout ?? "")?.[1] ?? 0)
}
