// As whom does PostgreSQL run? It refuses root, so root starts it in a user namespace of its own, where it is nobody
// outside root's files; where namespaces are forbidden, as the user nobody. A data directory keeps its first choice.

import { spawnSync } from "node:child_process"
import { readFileSync, statSync } from "node:fs"
import { userInfo } from "node:os"
import { StartRefused } from "../../data-folder.ts"

export interface RunAs {
  readonly kind: "self" | "namespace" | "user"
  /** Put before the program and its arguments. */
  readonly prefix: readonly string[]
  readonly uid?: number
  readonly gid?: number
  /** The name under which PostgreSQL sees this process connect. */
  readonly peer: string
}

/** `existing`: a data directory whose owner decides, or null. */
export function chooseRunAs(existing: string | null): RunAs {
  const uid = process.getuid?.() ?? -1
  const owner = existing === null ? null : statSync(existing)
  if (uid !== 0) {
    if (owner !== null && owner.uid !== uid) throw new StartRefused(`The database folder ${existing} belongs to another user (uid ${owner.uid}). Start Throughline as that user, or change the owner of the data folder.`)
    return { kind: "self", prefix: [], peer: ownName(uid) }
  }
  if (owner !== null && owner.uid !== 0) return asUser(owner.uid, owner.gid)
  if (namespacesWork()) return { kind: "namespace", prefix: ["unshare", "--user"], peer: nobody().name }
  if (owner !== null) throw new StartRefused(`The database in ${existing} belongs to root, and this system forbids the user namespace in which PostgreSQL would run. Start Throughline as an ordinary user who owns the data folder.`)
  const { uid: nobodyId, gid } = nobody()
  return asUser(nobodyId, gid)
}

function ownName(uid: number): string {
  try {
    return userInfo().username
  } catch {
    throw new StartRefused(`This user (uid ${uid}) has no name on this system, without which PostgreSQL does not start. Give it one in /etc/passwd, start as another user, or set DATABASE_URL to a PostgreSQL server.`)
  }
}

function asUser(uid: number, gid: number): RunAs {
  return { kind: "user", prefix: [], uid, gid, peer: "root" }
}

function namespacesWork(): boolean {
  return process.platform === "linux" && spawnSync("unshare", ["--user", "true"], { stdio: "ignore" }).status === 0
}

function nobody(): { readonly name: string; readonly uid: number; readonly gid: number } {
  for (const line of readFileSync("/etc/passwd", "utf8").split("\n")) {
    const [name, , uid, gid] = line.split(":")
    if (name === "nobody" && uid !== undefined && gid !== undefined) return { name, uid: Number(uid), gid: Number(gid) }
  }
  throw new StartRefused("PostgreSQL refuses to run as root, and this system has no user nobody. Start Throughline as an ordinary user.")
}
