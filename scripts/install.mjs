// Are the packages of the lock file installed? If not, installs them; a second start costs one comparison.

import { spawnSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

export function install() {
  if (isInstalled()) return
  console.log("Installing packages …")
  const npm = process.platform === "win32" ? "npm.cmd" : "npm"
  const { status, error } = spawnSync(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: ROOT, stdio: ["ignore", "inherit", "inherit"], shell: process.platform === "win32" })
  if (status !== 0) {
    console.error(error === undefined ? "The packages could not be installed; npm says why above." : `npm could not be run: ${error.message}`)
    process.exit(1)
  }
}

/** npm writes beside the packages what it has installed; packages for other systems are missing there, which is right. */
export function isInstalled() {
  const wanted = readLock(join(ROOT, "package-lock.json"))
  const present = readLock(join(ROOT, "node_modules", ".package-lock.json"))
  if (wanted === null || present === null) return false
  return Object.entries(wanted.packages).every(([path, entry]) => {
    if (path === "" || entry.link === true || !path.includes("node_modules/")) return true
    const found = present.packages[path]
    // An optional package that names no system is there for another one that is absent.
    if (found === undefined) return entry.peer === true || (entry.optional === true && !(namesSystem(entry) && isForThisMachine(entry)))
    return found.version === entry.version && existsSync(join(ROOT, path))
  })
}

const namesSystem = ({ os, cpu }) => os !== undefined || cpu !== undefined

function isForThisMachine({ os, cpu, libc }) {
  const fits = (list, mine) => list === undefined || (list.some((one) => !one.startsWith("!")) ? list.includes(mine) : !list.includes(`!${mine}`))
  return fits(os, process.platform) && fits(cpu, process.arch) && (libc === undefined || process.platform !== "linux" || libc.includes(libcOfThisMachine()))
}

function libcOfThisMachine() {
  return process.report?.getReport().header.glibcVersionRuntime === undefined ? "musl" : "glibc"
}

function readLock(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null
}
