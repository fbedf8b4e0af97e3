// The outline of one variant: what other variants have is left out, and whatever waited for it waits for what it waited for.

import type { TemplateTask, Variant } from "./template.ts"

export function inVariant(only: string | undefined, variant: Variant): boolean {
  return only === undefined || only.includes(variant.charAt(0))
}

export function variantPlan(tasks: readonly TemplateTask[], variant: Variant): readonly TemplateTask[] {
  const gone = new Map<string, string>()
  const note = (task: TemplateTask, without: boolean, inherited: string): void => {
    const absent = without || !inVariant(task.only, variant)
    if (absent) gone.set(task.key, task.after ?? inherited)
    for (const child of task.children ?? []) note(child, absent, task.after ?? inherited)
  }
  for (const task of tasks) note(task, false, "")
  const place = (some: readonly TemplateTask[]): readonly TemplateTask[] => some.filter(({ key }) => !gone.has(key)).map((task) => {
    const after = [...new Set(waitingFor(task.after ?? "", gone))].join(", ")
    const { after: _, ...rest } = task
    return { ...rest, ...(after === "" ? {} : { after }), ...(task.children === undefined ? {} : { children: place(task.children) }) }
  })
  return place(tasks)
}

function waitingFor(after: string, gone: ReadonlyMap<string, string>): readonly string[] {
  return after.split(",").map((word) => word.trim()).filter((word) => word !== "").flatMap((word) => {
    const before = gone.get(word.split(" ")[0] ?? "")
    return before === undefined ? [word] : waitingFor(before, gone)
  })
}
