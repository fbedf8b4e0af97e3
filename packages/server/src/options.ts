// What a person can set when starting: flags before environment before defaults. Everything wrong is said at once, in words.

import { resolve } from "node:path"
import { StartRefused } from "./platform/data-folder.ts"
import type { MailSettings, Settings } from "./platform/settings.ts"

export interface StartOptions {
  readonly data: string
  readonly host: string
  readonly port: number
  readonly databaseUrl: string | null
  /** Where attached files lie, if not in the data folder: one folder for all nodes of an installation. */
  readonly files: string | null
  readonly settings: Settings
  readonly firstRun: FirstRunOptions | null
}
/** For starts that nobody watches: who administers, when nobody does yet. */
export interface FirstRunOptions {
  readonly email: string
  readonly password: string
  readonly organisationName: string
  readonly timeZone: string
  readonly sample: boolean
}

type Environment = Readonly<Record<string, string | undefined>>

/** Beside the program, so that start, backup and doctor find the same folder. */
export const DEFAULT_DATA = resolve(import.meta.dirname, "../../../data")

export function readOptions(args: readonly string[], environment: Environment): StartOptions {
  const wrong: string[] = []
  const flags = readFlags(args, wrong)
  const given = (flag: string, variable: string) => flags.get(flag) ?? nonEmpty(environment[variable])
  const options: StartOptions = {
    data: resolve(given("data", "THROUGHLINE_DATA") ?? DEFAULT_DATA),
    host: given("host", "HOST") ?? "127.0.0.1",
    port: readPort(given("port", "PORT"), wrong),
    databaseUrl: readDatabaseUrl(nonEmpty(environment["DATABASE_URL"]), wrong),
    files: filesFolder(environment),
    settings: {
      publicUrl: readPublicUrl(nonEmpty(environment["THROUGHLINE_PUBLIC_URL"]), wrong),
      mail: readMail(environment, wrong),
      trustedProxies: (nonEmpty(environment["THROUGHLINE_TRUSTED_PROXIES"]) ?? "").split(",").map((one) => one.trim()).filter((one) => one !== ""),
      checkAnswers: false,
    },
    firstRun: readFirstRun(environment, wrong),
  }
  if (wrong.length > 0) throw new StartRefused(wrong.join("\n"))
  return options
}

/** Backup and doctor look there as well. */
export function filesFolder(environment: Environment): string | null {
  const path = nonEmpty(environment["THROUGHLINE_FILES"])
  return path === undefined ? null : resolve(path)
}

const FLAGS = ["port", "data", "host"]

function readFlags(args: readonly string[], wrong: string[]): ReadonlyMap<string, string> {
  const flags = new Map<string, string>()
  for (let at = 0; at < args.length; at++) {
    const [, name, , attached] = /^--([a-z]+)(=(.*))?$/.exec(args[at] ?? "") ?? []
    const value = attached ?? args[at + 1]
    if (name === undefined || !FLAGS.includes(name)) wrong.push(`${args[at]} is not known. Known are ${FLAGS.map((flag) => `--${flag} <value>`).join(", ")}.`)
    else if (value === undefined || value === "") wrong.push(`--${name} needs a value.`)
    else flags.set(name, value)
    if (attached === undefined) at++
  }
  return flags
}

function readPort(text: string | undefined, wrong: string[]): number {
  if (text === undefined) return 3000
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) wrong.push(`${JSON.stringify(text)} is no port; give a number from 1 to 65535 with --port or PORT, or 0 for any free one.`)
  return port
}

function readDatabaseUrl(text: string | undefined, wrong: string[]): string | null {
  if (text === undefined) return null
  if (!/^postgres(ql)?:\/\//.test(text)) wrong.push("DATABASE_URL must begin with postgres:// or postgresql://.")
  return text
}

function readPublicUrl(text: string | undefined, wrong: string[]): string | null {
  if (text === undefined) return null
  if (!URL.canParse(text) || !/^https?:/.test(text) || new URL(text).pathname !== "/") wrong.push("THROUGHLINE_PUBLIC_URL must be the address people type, without a path: https://plan.example.org")
  return text.replace(/\/+$/, "")
}

function readMail(environment: Environment, wrong: string[]): MailSettings | null {
  const smtpUrl = nonEmpty(environment["THROUGHLINE_SMTP_URL"])
  const from = nonEmpty(environment["THROUGHLINE_MAIL_FROM"])
  if (smtpUrl === undefined) return null
  if (!/^smtps?:\/\//.test(smtpUrl) || !URL.canParse(smtpUrl)) wrong.push("THROUGHLINE_SMTP_URL must look like smtps://user:password@mail.example.org")
  if (from === undefined || !from.includes("@")) wrong.push("THROUGHLINE_MAIL_FROM must name the sender's address when THROUGHLINE_SMTP_URL is set.")
  // A link in a letter must not depend on what a stranger writes into the Host header of his request.
  if (nonEmpty(environment["THROUGHLINE_PUBLIC_URL"]) === undefined) wrong.push("THROUGHLINE_PUBLIC_URL must name the address that people type when THROUGHLINE_SMTP_URL is set, for the links in letters.")
  return { smtpUrl, from: from ?? "" }
}

function readFirstRun(environment: Environment, wrong: string[]): FirstRunOptions | null {
  const email = nonEmpty(environment["THROUGHLINE_ADMIN_EMAIL"])
  const password = nonEmpty(environment["THROUGHLINE_ADMIN_PASSWORD"])
  if (email === undefined && password === undefined) return null
  if (email === undefined || password === undefined) wrong.push("THROUGHLINE_ADMIN_EMAIL and THROUGHLINE_ADMIN_PASSWORD go together.")
  return {
    email: email ?? "", password: password ?? "", organisationName: nonEmpty(environment["THROUGHLINE_ORGANISATION"]) ?? "My organisation",
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, sample: environment["THROUGHLINE_SAMPLE"] === "1",
  }
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === "" ? undefined : text.trim()
}
