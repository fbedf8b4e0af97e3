// The name of a task, indented by its level, with what folds its branch and small marks of its kind.

import type { Task } from "@throughline/plan"
import { t } from "../../../i18n/catalogue.ts"
import { taskName } from "../rows/task-name.ts"
import type { RowFacts } from "./grid-row.tsx"

const INDENT = 16

export function NameCell({ task, facts }: { readonly task: Task; readonly facts: RowFacts }) {
  return (
    <span className="tl-plan-name" style={{ paddingInlineStart: (facts.level - 1) * INDENT }}>
      {facts.summary
        ? <span className="tl-plan-fold" data-fold={facts.collapsed ? "closed" : "open"} aria-hidden="true">{facts.collapsed ? "▸" : "▾"}</span>
        : <span className="tl-plan-fold" aria-hidden="true">{task.milestone ? "◆" : ""}</span>}
      <span className="tl-clip">{task.name === "" ? <em className="tl-soft">{taskName(task)}</em> : task.name}</span>
      {task.notes === "" ? null : <span className="tl-plan-mark" title={t("plan.hasNotes")} aria-hidden="true">✎</span>}
      {task.recurrence === null ? null : <span className="tl-plan-mark" title={t("plan.isRecurring")} aria-hidden="true">↻</span>}
    </span>
  )
}
