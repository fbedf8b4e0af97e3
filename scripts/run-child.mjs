// Runs a program in our place: same terminal, same end. What ends us ends it, also when npm is killed above us.

import { spawn } from "node:child_process"
import { readFileSync } from "node:fs"

const WATCH_PARENT_MS = 500

export function runChild(program, args, options = {}) {
  const child = spawn(program, args, { stdio: "inherit", ...options })
  // The terminal sends Ctrl-C to the child as well; sent by kill it reaches only us, and is passed on as the polite request it is.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill("SIGTERM"))
  const starters = ancestry()
  const watch = setInterval(() => {
    if (ancestry() !== starters) child.kill("SIGTERM")
  }, WATCH_PARENT_MS)
  child.on("error", (error) => {
    console.error(`${program} could not be run: ${error.message}`)
    process.exit(1)
  })
  child.on("exit", (code, signal) => {
    clearInterval(watch)
    process.exit(code ?? (signal === null ? 1 : 143))
  })
}

/** Who started us, and who that: npm puts a shell between itself and us, which outlives it when it is killed. */
function ancestry() {
  const parent = process.ppid
  return process.env.npm_lifecycle_event === undefined ? `${parent}` : `${parent} ${parentOf(parent)}`
}

function parentOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ")[1] ?? ""
  } catch {
    // No such folder on this system, or the process has just gone; its own number will have changed then.
    return ""
  }
}
