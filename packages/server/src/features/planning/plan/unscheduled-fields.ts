// Which edits cannot move a date, a sum or the outline? After them the schedule stands as it is and need not be computed.

import type { Change, EntityKind } from "@throughline/plan"

const UNSCHEDULED: Readonly<Partial<Record<EntityKind | "settings", ReadonlySet<string>>>> = {
  task: new Set(["name", "notes", "contact", "hyperlink", "hideBar", "durationUnit", "estimated", "estimate", "correlationGroup", "priority", "physicalPercentComplete", "state"]),
  resource: new Set(["name", "initials", "email", "group", "code", "notes", "userId", "generic"]),
  settings: new Set(["title", "author", "company"]),
}

export function leavesScheduleAlone(change: Change): boolean {
  return change.every(({ kind, before, after }) => {
    const fields = UNSCHEDULED[kind]
    return fields !== undefined && before !== null && after !== null && Object.keys(after).every((field) => fields.has(field))
  })
}
