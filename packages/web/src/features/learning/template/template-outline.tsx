// The tasks that a project from the template begins with; those that lessons added or corrected are marked and name their lesson.

import { t } from "../../../i18n/catalogue.ts"
import { daysOf } from "../additions/change-words.ts"
import { LessonLink } from "../additions/lesson-link.tsx"
import type { Addition, TemplateRead, TemplateTask } from "../learning-query.ts"
import { causeOfTask } from "./cause-of.ts"

export function TemplateOutline({ template: { tasks, additions, minutesPerDay } }: { readonly template: TemplateRead }) {
  return (
    <section className="tl-sheet" aria-labelledby="template-outline">
      <h2 id="template-outline" className="tl-learning__pad">{t("learning.outline")}</h2>
      <table className="tl-table tl-outline">
        <thead><tr><th scope="col">{t("learning.task")}</th><th scope="col" className="tl-number">{t("learning.duration")}</th></tr></thead>
        <tbody>{tasks.map((task) => <TaskRow key={task.key} task={task} cause={causeOfTask(additions, task)} minutesPerDay={minutesPerDay} />)}</tbody>
      </table>
    </section>
  )
}

interface TaskRowProps {
  readonly task: TemplateTask
  readonly cause: Addition | null
  readonly minutesPerDay: number
}

const INDENT = 14

function TaskRow({ task: { name, level, summary, milestone, duration, lesson }, cause, minutesPerDay }: TaskRowProps) {
  const indent = { paddingInlineStart: Math.max(0, level - 1) * INDENT }
  const classes = [summary ? "tl-outline__summary" : "", lesson === null ? "" : "tl-outline__added"].filter((each) => each !== "").join(" ")
  return (
    <tr className={classes === "" ? undefined : classes}>
      <td>
        <span className="tl-outline__name" style={indent}>{name}</span>
        {lesson !== null && (
          <span className="tl-outline__cause tl-small tl-soft" style={indent}>
            {t(cause?.change.kind === "duration" ? "learning.becauseCorrected" : "learning.becauseAdded")} <LessonLink lesson={cause?.lesson ?? { title: lesson, projectId: null, artefactId: null }} />
          </span>
        )}
      </td>
      <td className="tl-number">{milestone ? <span className="tl-soft">{t("learning.milestone")}</span> : summary ? <span className="tl-soft">{daysOf(duration, minutesPerDay)}</span> : daysOf(duration, minutesPerDay)}</td>
    </tr>
  )
}
