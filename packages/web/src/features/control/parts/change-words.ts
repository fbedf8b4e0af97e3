// A change of the plan in sentences: what was added, deleted and changed, with the old and the new value.

import type { Change, Patch, Plan } from "@throughline/plan"
import { fieldLabel } from "../../../app/problem-words.ts"
import { valueWords } from "../../../app/value-words.ts"
import { t, tOr } from "../../../i18n/catalogue.ts"

/** What people call each thing of the plan, by id. Links and assignments are called after what they join. */
export type Names = ReadonlyMap<string, string>

export function namesOf(plan: Plan): Names {
  const names = new Map<string, string>()
  for (const kind of ["task", "resource", "calendar", "baseline"] as const) for (const { id, name } of plan[kind].values()) names.set(id, name)
  for (const link of plan.link.values()) names.set(link.id, linkName(link.predecessorId, link.successorId, names))
  for (const each of plan.assignment.values()) names.set(each.id, assignmentName(each.resourceId ?? undefined, each.taskId, names))
  return names
}

/** Fields that follow from others or say nothing to people. */
const SILENT = new Set(["id", "rank", "durationUnit", "lagUnit", "number", "profile", "estimated", "stop", "resume"])

export function changeWords(change: Change, names: Names): readonly string[] {
  return change.flatMap((patch) => patchWords(patch, names))
}

function patchWords(patch: Patch, names: Names): readonly string[] {
  if (patch.kind === "settings") return fieldWords(t("history.settings"), patch.before, patch.after)
  const name = nameOf(patch, names)
  const kind = t(`entity.${patch.kind}`)
  if (patch.before === null) return [t("history.created", { kind, name })]
  if (patch.after === null) return [t("history.deleted", { kind, name })]
  return fieldWords(t("history.thing", { kind, name }), patch.before, patch.after)
}

function fieldWords(thing: string, before: object, after: object): readonly string[] {
  const fields = Object.keys(after).filter((field) => !SILENT.has(field))
  if (fields.length === 0) return [t("history.rearranged", { thing })]
  return fields.map((field) => t("history.field", { thing, field: fieldLabel(field), before: valueWords(field, Reflect.get(before, field)), after: valueWords(field, Reflect.get(after, field)) }))
}

function nameOf(patch: Exclude<Patch, { readonly kind: "settings" }>, names: Names): string {
  const whole = patch.before === null ? patch.after : patch.before
  if (patch.kind === "link") return names.get(patch.id) ?? linkName(textOf(whole, "predecessorId"), textOf(whole, "successorId"), names)
  if (patch.kind === "assignment") return names.get(patch.id) ?? assignmentName(textOf(whole, "resourceId"), textOf(whole, "taskId"), names)
  return textOf(patch.after, "name") ?? textOf(patch.before, "name") ?? names.get(patch.id) ?? t("history.unknown")
}

function linkName(from: string | undefined, to: string | undefined, names: Names): string {
  return t("history.link", { from: named(from, names), to: named(to, names) })
}

function assignmentName(resource: string | undefined, task: string | undefined, names: Names): string {
  return t("history.assignment", { resource: named(resource, names), task: named(task, names) })
}

function named(id: string | undefined, names: Names): string {
  return names.get(id ?? "") ?? t("history.unknown")
}

function textOf(entity: object | null, field: string): string | undefined {
  const value: unknown = entity === null ? undefined : Reflect.get(entity, field)
  return typeof value === "string" && value !== "" ? value : undefined
}

/** What a change is called: the server's label, or the name of its command in words. */
export function labelWords(label: string): string {
  return tOr(`change.${label}`, label)
}
