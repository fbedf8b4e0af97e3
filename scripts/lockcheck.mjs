// Is the lock file fit for everybody? It carries no download addresses, misses no package for another system, and pins what
// package.json asks for. npm drops a platform's package without a word when its registry does not show it, and then every
// later "npm ci" fails.

import { readFileSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { ROOT } from "./install.mjs"

/** All that is wrong, in words; empty when fit. */
export function lockProblems(lock) {
  const problems = []
  for (const [path, entry] of Object.entries(lock.packages)) {
    const external = path.includes("node_modules/") && entry.link !== true
    if (external && entry.resolved !== undefined) problems.push(`${path} carries a download address`)
    if (external && entry.integrity === undefined && entry.inBundle !== true) problems.push(`${path} has no checksum`)
    const wanted = { ...entry.dependencies, ...entry.optionalDependencies, ...(external ? {} : entry.devDependencies) }
    for (const [name, range] of Object.entries(wanted)) {
      const found = find(lock.packages, path, name)
      if (found === null) problems.push(`${name}, which ${path === "" ? "package.json" : path} asks for, is missing`)
      else if (!external && !found.link && /^\d/.test(range) && found.version !== range) problems.push(`${name} is ${found.version}, ${path === "" ? "package.json" : path} asks for ${range}`)
      else if (!external && !found.link && !/^\d/.test(range)) problems.push(`${name} is not pinned to one version in ${path === "" ? "package.json" : path}`)
    }
  }
  return problems
}

/** As Node looks it up: beside, then outwards. */
function find(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/")))) {
    const found = packages[folder === "" ? `node_modules/${name}` : `${folder}/node_modules/${name}`]
    if (found !== undefined) return found.link === true ? { ...packages[found.resolved], link: true } : found
    if (folder === "") return null
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const problems = lockProblems(JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")))
  for (const problem of problems) console.error(problem)
  process.exit(problems.length === 0 ? 0 : 1)
}
