// Runs a program in our place: same terminal, same end. What ends us ends it, also when npm is killed above us.

import { spawn } from "node:child_process"

const WATCH_PARENT_MS = 500

export function runChild(program, args, options = {}) {
  const child = spawn(program, args, { stdio: "inherit", ...options })
  // The terminal sends Ctrl-C to the child as well; sent by kill it reaches only us, and is passed on as the polite request it is.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill("SIGTERM"))
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid !== parent) child.kill("SIGTERM")
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
