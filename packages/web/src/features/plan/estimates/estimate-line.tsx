// In the panel of a task, quietly: what tasks of this name took elsewhere, and one click to plan with that.

import { Button } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { t } from "../../../i18n/catalogue.ts"
import { mayEdit } from "../commands/plan-user-command.ts"
import type { TabProps } from "../panel/tab-props.ts"
import { taskName } from "../rows/task-name.ts"
import { isProjectId } from "../store/project-id.ts"
import { useDesk, usePlanNow } from "../view/use-desk.ts"
import { applyExperience } from "./apply-experience.ts"
import { referenceQuery } from "./reference-query.ts"
import { workWords } from "./work-words.ts"
import "./estimates.css"

export default function EstimateLine({ task, dates }: TabProps) {
  const desk = useDesk()
  const { settings } = usePlanNow().plan
  const { projectId } = desk
  const reference = useQuery({ ...referenceQuery(isProjectId(projectId) ? projectId : "prj_", task.id), enabled: isProjectId(projectId) }).data
  if (reference === undefined || reference === null) return null
  const { actual, planned, cases, projects, lesson, suggested } = reference
  const words = { actual: workWords(actual, settings), planned: planned === null ? "" : workWords(planned, settings), cases }
  const isOpen = suggested !== null && dates.duration !== suggested && mayEdit(desk)
  return (
    <div className="tl-plan-experience tl-plan-wide tl-small">
      <p>
        {t(planned === null ? "estimates.line" : "estimates.linePlanned", words)}
        {projects.length > 0 && ` ${t("estimates.inProjects", { projects: projects.join(", ") })}`}
        {lesson !== null && <span className="tl-soft tl-block">{t("estimates.lesson", { title: lesson })}</span>}
      </p>
      {isOpen && <Button size="compact-xs" variant="default" onClick={() => applyExperience(desk, [{ taskId: task.id, name: taskName(task), actual: suggested }])}>{t("estimates.use", { duration: workWords(suggested, settings) })}</Button>}
    </div>
  )
}
