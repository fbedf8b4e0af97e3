// Is the installation well? Looks at everything a start depends on and says, for whatever is wrong, what to do next.

import { stat, statfs } from "node:fs/promises"
import type { OpenDatabase } from "../db/database.ts"
import { readMigrations } from "../db/migrate.ts"
import type { FileStore } from "../files/file-store.ts"
import { clockOffsetSeconds, countAttachments, migrationsApplied, oldestWaitingMailMinutes, serverSettings, attachmentsWithoutFile } from "./doctor.sql.ts"

export interface Finding {
  readonly severity: "good" | "attention" | "critical"
  /** "database", "clock" … */
  readonly subject: string
  readonly message: string
  /** What to do; empty where all is well. */
  readonly next: string
}

export interface Patient {
  readonly database: OpenDatabase
  readonly files: FileStore
  readonly dataFolder: string
}

export async function examine(patient: Patient): Promise<readonly Finding[]> {
  const checks = [databaseVersion, durability, migrations, clock, disk, privacy, mail, attachments]
  const findings = await Promise.all(checks.map((check) => check(patient).catch((error: unknown) => failed(check.name, error))))
  return findings.flat()
}

function failed(subject: string, error: unknown): Finding {
  return { severity: "critical", subject, message: `This could not be looked at: ${error instanceof Error ? error.message : String(error)}`, next: "Solve what the message says and ask again." }
}

const good = (subject: string, message: string): Finding => ({ severity: "good", subject, message, next: "" })

async function databaseVersion({ database }: Patient): Promise<Finding> {
  const { server_version: version } = await serverSettings(database.db)
  return good("database", `PostgreSQL ${version}, ${database.embedded === null ? "on a server of your own" : "built in"}.`)
}

async function durability({ database }: Patient): Promise<readonly Finding[]> {
  const settings = await serverSettings(database.db)
  const off = ["fsync", "full_page_writes", "synchronous_commit"].filter((name) => settings[name] === "off")
  if (off.length === 0) return [good("durability", "What is acknowledged is on disk.")]
  return [{ severity: "critical", subject: "durability", message: `The database runs with ${off.join(", ")} off: a power failure loses acknowledged changes.`, next: `Set ${off.map((name) => `${name} = on`).join(", ")} in postgresql.conf and reload.` }]
}

async function migrations({ database }: Patient): Promise<Finding> {
  const known = await readMigrations()
  const applied = await migrationsApplied(database.db)
  const changed = known.filter(({ number, checksum }) => applied.has(number) && applied.get(number) !== checksum)
  if (changed.length > 0) return { severity: "critical", subject: "schema", message: `Migration ${changed[0]?.number} is not the one that was applied.`, next: "Start the program version that made this database, make a backup there, and restore it with this one." }
  if (applied.size > known.length) return { severity: "critical", subject: "schema", message: "The database was used by a newer Throughline.", next: "Start that newer version." }
  if (applied.size < known.length) return { severity: "attention", subject: "schema", message: `${known.length - applied.size} migrations are still to be applied.`, next: "Start the server once; it applies them." }
  return good("schema", `At version ${applied.size}, as this program expects.`)
}

async function clock({ database }: Patient): Promise<Finding> {
  const offset = await clockOffsetSeconds(database.db)
  if (Math.abs(offset) < 2) return good("clock", "This machine and the database agree on the time.")
  return { severity: "attention", subject: "clock", message: `This machine's clock is ${Math.abs(offset).toFixed(1)} s ${offset > 0 ? "ahead of" : "behind"} the database's.`, next: "Switch on time synchronisation (NTP) on both machines." }
}

async function disk({ dataFolder }: Patient): Promise<Finding> {
  const { bavail, blocks, bsize } = await statfs(dataFolder)
  const percent = Math.round(100 - (100 * bavail) / blocks)
  const free = `${Math.floor((bavail * bsize) / 1024 ** 2)} MB are free (${percent} % used) where the data folder lies.`
  if (percent >= 95) return { severity: "critical", subject: "disk", message: free, next: "Make room now: the database stops taking changes when the disk is full." }
  return percent >= 85 ? { severity: "attention", subject: "disk", message: free, next: "Make room or enlarge the disk soon." } : good("disk", free)
}

async function privacy({ dataFolder }: Patient): Promise<Finding> {
  const { mode } = await stat(dataFolder)
  // The last bit lets another user walk through to a database of its own; it shows nothing.
  if ((mode & 0o066) === 0) return good("privacy", "Only its owner can read the data folder.")
  return { severity: "attention", subject: "privacy", message: "Other users of this machine can look into the data folder.", next: `chmod 700 ${dataFolder}` }
}

async function mail({ database }: Patient): Promise<Finding> {
  const minutes = await oldestWaitingMailMinutes(database.db)
  if (minutes === null) return good("mail", "No letter is waiting.")
  if (minutes < 10) return good("mail", `The oldest waiting letter is ${Math.round(minutes)} minutes old.`)
  return { severity: "attention", subject: "mail", message: `Letters have been waiting for ${Math.round(minutes)} minutes.`, next: "Check THROUGHLINE_SMTP_URL and THROUGHLINE_MAIL_FROM; the server's log names what the mail server answered." }
}

async function attachments({ database, files }: Patient): Promise<Finding> {
  const present = new Set<string>()
  for await (const id of files.list()) present.add(id)
  const count = await countAttachments(database.db)
  const missing = await attachmentsWithoutFile(database.db, present)
  if (missing.length === 0) return good("files", `${count} attached files, all there.`)
  return { severity: "critical", subject: "files", message: `${missing.length} attached files are missing, first ${missing.slice(0, 3).join(", ")}.`, next: "Copy them from a backup of the data folder into files/, or restore a backup." }
}
