// Builds the web application when its sources have changed since the last build, aside and then swapped, so that a failed
// build leaves the old one in place. Files are stored compressed beside themselves, once, instead of at each request.

import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs"
import { join, relative } from "node:path"
import { brotliCompressSync, constants, gzipSync } from "node:zlib"
import { ROOT } from "./install.mjs"

const WEB = join(ROOT, "packages", "web")
const DIST = join(WEB, "dist")
const STAMP = ".sources"
const SOURCES = ["packages/web", "packages/engine", "packages/plan", "packages/contract", "packages/lifecycle", "packages/interchange", "package-lock.json", "tsconfig.base.json"]
const PRECOMPRESSED = /\.(js|css|html|svg|json|wasm|txt|webmanifest)$/

export function buildWeb(node) {
  const digest = digestOfSources()
  const stamp = join(DIST, STAMP)
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === digest) return
  console.log("Building the web application …")
  const aside = join(WEB, "dist.new")
  rmSync(aside, { recursive: true, force: true })
  const vite = join(ROOT, "node_modules", "vite", "bin", "vite.js")
  const { status, stdout, stderr } = spawnSync(node, [vite, "build", "--outDir", aside, "--emptyOutDir", "--logLevel", "warn"], { cwd: WEB, encoding: "utf8" })
  if (status !== 0) {
    console.error(`${stdout}${stderr}\nThe web application could not be built.`)
    process.exit(1)
  }
  for (const path of filesIn(aside)) if (PRECOMPRESSED.test(path)) precompress(path)
  writeFileSync(join(aside, STAMP), digest)
  rmSync(DIST, { recursive: true, force: true })
  renameSync(aside, DIST)
}

function precompress(path) {
  const bytes = readFileSync(path)
  if (bytes.length < 1_000) return
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
}

function digestOfSources() {
  const hash = createHash("sha256")
  for (const source of SOURCES) {
    for (const path of filesIn(join(ROOT, source))) hash.update(relative(ROOT, path)).update("\0").update(readFileSync(path)).update("\0")
  }
  return hash.digest("hex")
}

function filesIn(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .filter((name) => name !== "node_modules" && name !== "dist" && name !== "dist.new" && !/\.test\.tsx?$/.test(name))
    .toSorted()
    .flatMap((name) => filesIn(join(path, name)))
}
