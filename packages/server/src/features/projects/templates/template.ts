// What a template says: an outline with lengths, dependencies and roles, in words short enough to read as a plan.
// Dates are not in it; they come from the day a project starts.

import type { ConstraintKind } from "@throughline/plan"
import type { ContentItem } from "./content/content-item.ts"

export interface TemplateCalendar {
  readonly key: string
  readonly name: string
  /** Working hours by weekday, Sunday first; null = as the standard calendar. Hours as "8-12 13-17", "" = no work. */
  readonly week: readonly (string | null)[]
}

export interface TemplateRole {
  readonly key: string
  readonly name: string
  readonly initials: string
  readonly group: string
  readonly generic: boolean
  readonly kind?: "work" | "material" | "cost"
  /** Percent of one person. */
  readonly units?: number
  readonly calendar?: string
  /** Per hour (or unit of material), in whole units of the currency. */
  readonly rate: number
  readonly overtimeRate?: number
  readonly materialLabel?: string
  /** Absences: first working day and number of calendar days, counted from the start of the project. */
  readonly absences?: readonly { readonly fromDay: number; readonly days: number; readonly name: string }[]
}

export interface TemplateTask {
  readonly key: string
  readonly name: string
  /** Working days, 0 = milestone; absent for summaries. */
  readonly days?: number
  /** "a, b SS+2d, c FF, d FS-1d, e FS+3ed": keys with kind and lag; kind FS where none is given. */
  readonly after?: string
  /** "ana, ben 50%". */
  readonly who?: string
  readonly notes?: string
  /** Calendar days after the project's start. */
  readonly deadlineDay?: number
  readonly constraint?: { readonly kind: ConstraintKind; readonly day: number }
  readonly fixedCost?: number
  readonly fixedWork?: boolean
  readonly elapsed?: boolean
  /** Key of a calendar that the task keeps instead of the calendars of its people. */
  readonly calendar?: string
  /** In which variants: letters of waterfall, agile, hybrid; absent = in all. */
  readonly only?: string
  /** Stands for what is left after the planned sprints: no milestone although it has no length yet. */
  readonly remainder?: boolean
  readonly children?: readonly TemplateTask[]
}

export type ProjectKind = "hardware" | "software" | "network" | "data" | "helpDesk" | "other"
export type Variant = "waterfall" | "agile" | "hybrid"

/** Every text is "English|Deutsch", or the same in both. */
export interface Template {
  readonly id: string
  readonly kind: ProjectKind
  /** Null: of no one method. */
  readonly variant: Variant | null
  readonly name: string
  readonly description: string
  /** The governance that fits its size. */
  readonly governance: `gov_${string}`
  /** What it says besides its plan. */
  readonly items: readonly ContentItem[]
  readonly calendars: readonly TemplateCalendar[]
  readonly roles: readonly TemplateRole[]
  readonly tasks: readonly TemplateTask[]
}

interface More extends Partial<Omit<TemplateTask, "key" | "name" | "days" | "after" | "who" | "children">> {}

/** One line of a plan. */
export function step(key: string, name: string, days: number, after = "", who = "", more: More = {}): TemplateTask {
  return { key, name, days, ...(after === "" ? {} : { after }), ...(who === "" ? {} : { who }), ...more }
}
export function milestone(key: string, name: string, after = "", more: More = {}): TemplateTask {
  return step(key, name, 0, after, "", more)
}
export function phase(key: string, name: string, children: readonly TemplateTask[], after = "", more: Pick<TemplateTask, "only"> = {}): TemplateTask {
  return { key, name, children, ...(after === "" ? {} : { after }), ...more }
}

export function countTasks(tasks: readonly TemplateTask[]): number {
  return tasks.reduce((count, task) => count + 1 + countTasks(task.children ?? []), 0)
}
