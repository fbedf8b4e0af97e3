// What changed from one version of a plan to another, as the change that leads from the first to the second? For versions
// of which nobody kept the changes between them, as two files. Entities are the same where their ids are.

import type { Change, CreatePatch, DeletePatch, EntityKind, EntityOf, IdOf, PatchOf, UpdatePatch } from "../change.ts"
import type { Plan } from "../document.ts"
import { differingFields } from "../merge-changes.ts"

export function planDifference(before: Plan, after: Plan): Change {
  const settings = differingFields(before.settings, after.settings)
  const change: Change = [
    ...differences("calendar", before.calendar, after.calendar), ...differences("resource", before.resource, after.resource),
    ...differences("task", before.task, after.task), ...differences("link", before.link, after.link),
    ...differences("assignment", before.assignment, after.assignment), ...differences("baseline", before.baseline, after.baseline),
  ]
  return Object.keys(settings.after).length === 0 ? change : [{ kind: "settings", id: "settings", ...settings }, ...change]
}

function differences<K extends EntityKind>(kind: K, before: ReadonlyMap<IdOf[K], EntityOf[K]>, after: ReadonlyMap<IdOf[K], EntityOf[K]>): PatchOf<K>[] {
  if (before === after) return []
  const patches: PatchOf<K>[] = []
  for (const [id, entity] of after) {
    const earlier = before.get(id)
    if (earlier === entity) continue
    if (earlier === undefined) patches.push({ kind, id, before: null, after: entity } satisfies CreatePatch<K>)
    else {
      const fields = differingFields<EntityOf[K]>(earlier, entity)
      if (Object.keys(fields.after).length > 0) patches.push({ kind, id, ...fields } satisfies UpdatePatch<K>)
    }
  }
  for (const [id, entity] of before) if (!after.has(id)) patches.push({ kind, id, before: entity, after: null } satisfies DeletePatch<K>)
  return patches
}
