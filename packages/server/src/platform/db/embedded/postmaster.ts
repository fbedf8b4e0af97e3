// What the file postmaster.pid says about a running or dead PostgreSQL over a data directory.

import { readFileSync, rmSync } from "node:fs"
import { join } from "node:path"

export interface Postmaster {
  readonly pid: number
  readonly port: number
  readonly socketFolder: string
}

/** The living postmaster of a data directory, or null. A file that a recycled process id keeps "alive" is removed. */
export function livingPostmaster(directory: string): Postmaster | null {
  const lines = readLines(join(directory, "postmaster.pid"))
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return null
  if (!isPostgres(pid)) {
    rmSync(join(directory, "postmaster.pid"), { force: true })
    return null
  }
  return { pid, port: Number(lines[3]), socketFolder: lines[4] ?? "" }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM"
  }
  // A zombie still answers to signals, but its work is over.
  const state = readLines(`/proc/${pid}/stat`)[0]?.split(") ")[1]?.[0]
  return state !== "Z"
}

function isPostgres(pid: number): boolean {
  const command = readLines(`/proc/${pid}/cmdline`)[0]
  return command === undefined || command.includes("postgres")
}

function readLines(path: string): string[] {
  try {
    return readFileSync(path, "utf8").split("\n").map((line) => line.trim())
  } catch {
    return []
  }
}
