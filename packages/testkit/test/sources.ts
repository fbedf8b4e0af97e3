// The source files of the repository, for tests that hold its rules.

import { readdirSync, readFileSync } from "node:fs"
import { dirname, join, relative, resolve } from "node:path"

export const root = resolve(import.meta.dirname, "../../..")

export interface Source {
  /** Path from the root, with forward slashes. */
  readonly path: string
  readonly text: string
  readonly test: boolean
}

export function sourcesBelow(folder: string): readonly Source[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter((path) => !/(^|\/)(node_modules|dist)\//.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8"), test: /\.test\.tsx?$|\/test\//.test(path) }))
}

/** Specifiers of static, re-exporting and dynamic imports. */
export function importsOf(source: Source): readonly string[] {
  const code = source.text.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/^\s*\/\/.*$/gm, "")
  return [...code.matchAll(/(?:^|[\s;}])(?:import|export)\s[^"'`;]*?from\s*["']([^"']+)["']|(?:^|\s)import\s*["']([^"']+)["']|import\(\s*["']([^"']+)["']/gm)].map((match) => match[1] ?? match[2] ?? match[3] ?? "")
}

/** Where a relative import of `source` leads, from the root. */
export function targetOf(source: Source, specifier: string): string {
  return relative(root, resolve(root, dirname(source.path), specifier)).replaceAll("\\", "/")
}

/** The text without comments, strings and template literals: what a rule about code may look at. */
export function codeOf(source: Source): string {
  return source.text
    .replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\[\s\S]|[^`\\])*`/g, (match) => match.startsWith("/") ? match.replaceAll(/[^\n]/g, " ") : '""')
}
