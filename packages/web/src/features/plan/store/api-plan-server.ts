// The plan's server behind the API.

import type { Client } from "@throughline/contract"
import { changeFromWire, planFromWire } from "@throughline/plan"
import { api } from "../../../app/api.ts"
import type { Accepted, ChangeRecord, PlanServer } from "./plan-server.ts"

type RecordWire = Awaited<ReturnType<Client["planApply"]>>["change"]
type ProjectId = `prj_${string}`
type ChangeId = `chg_${string}`

export function apiPlanServer(projectId: ProjectId): PlanServer {
  return {
    async read() {
      const { plan, revision, whole, digest } = await api.planRead({ projectId })
      return { plan: planFromWire(plan), revision, whole, digest }
    },
    async apply({ key, seenRevision, commands, label }) {
      return accepted(await api.planApply({ projectId, seenRevision, commands: forWire(commands), label: label.slice(0, 200) }, { idempotencyKey: key }))
    },
    async undo(changeId, key) {
      return accepted(await api.planUndo({ projectId, changeId: changeIdOf(changeId) }, { idempotencyKey: key }))
    },
    async redo(changeId, key) {
      return accepted(await api.planRedo({ projectId, changeId: changeIdOf(changeId) }, { idempotencyKey: key }))
    },
    async changesSince(revision) {
      const records: ChangeRecord[] = []
      for (let since = revision, more = true; more;) {
        const page = await api.planChanges({ projectId, since })
        records.push(...page.items.map(recordOf))
        since = page.items.at(-1)?.revision ?? since
        more = page.more && page.items.length > 0
      }
      return records
    },
    async latest() {
      return (await api.planChanges({ projectId })).items.map(recordOf)
    },
  }
}

function forWire(commands: Parameters<PlanServer["apply"]>[0]["commands"]): Parameters<Client["planApply"]>[0]["commands"] {
  return commands as Parameters<Client["planApply"]>[0]["commands"] // The contract's lists are mutable by type; nothing changes them before they are JSON.
}

function accepted({ revision, change, digest }: { readonly revision: number; readonly change: RecordWire; readonly digest: string | null }): Accepted {
  return { revision, record: recordOf(change), digest }
}

function recordOf({ patches, idempotencyKey, ...record }: RecordWire): ChangeRecord {
  return { ...record, change: changeFromWire(patches), key: idempotencyKey }
}

function changeIdOf(id: string): ChangeId {
  if (!isChangeId(id)) throw new Error("a change of the server has an id of changes")
  return id
}

function isChangeId(id: string): id is ChangeId {
  return id.startsWith("chg_")
}
