// Lessons of other projects of this kind, proposed to whoever prepares the gate as checks of it. Those meant for check-lists first.

import { Button } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { mayOnKind, artefactKindOf } from "@throughline/contract"
import { api } from "../../../app/api.ts"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { useMe } from "../../../app/session.ts"
import { toast } from "../../../app/toasts.ts"
import { t } from "../../../i18n/catalogue.ts"
import { lessonsOfOthersQuery } from "../../closing/index.ts"
import type { LessonOfOthers } from "../../closing/index.ts"
import { mayInProject, useProject } from "../../projects/project-query.ts"
import type { ProjectId } from "../../projects/project-query.ts"
import type { Gate } from "../gate-query.ts"
import { asksFor } from "./asks-for.ts"
import { useGateAction } from "../use-gate-action.ts"

/** While it is before those who decide, and after, its checks stand as they were signed. */
const OPEN: ReadonlySet<Gate["state"]> = new Set(["notStarted", "collecting", "rejected", "deferred"])
const SHOWN = 3

interface LessonsAsChecksProps {
  readonly projectId: ProjectId
  readonly gate: Gate
}

export function LessonsAsChecks({ projectId, gate }: LessonsAsChecksProps) {
  const project = useProject(projectId)
  const { organisationRole } = useMe()
  const may = mayInProject(project, "gate.prepare") && OPEN.has(gate.state) && mayInProject(project, "artefact.read") && mayOnKind(artefactKindOf("lesson"), "see", organisationRole, project.myRole)
  const lessons = useQuery({ ...lessonsOfOthersQuery(projectId), enabled: may }).data
  const open = (lessons ?? []).filter((lesson) => !asksFor(gate, lesson)).toSorted((one, other) => Number(other.appliesTo.includes("checklist")) - Number(one.appliesTo.includes("checklist")))
  if (!may || open.length === 0) return null
  const lines = open.map((lesson) => <LessonLine key={lesson.id} projectId={projectId} gate={gate} lesson={lesson} />)
  return (
    <section className="tl-sheet tl-no-print" id="gate-lessons" aria-labelledby="gate-lessons-title">
      <div className="tl-gate__sectionhead"><h2 id="gate-lessons-title">{t("gateLessons.title")}</h2><p className="tl-soft tl-small">{t("gateLessons.lead")}</p></div>
      <ul className="tl-gatelessons">{lines.slice(0, SHOWN)}</ul>
      {lines.length > SHOWN && <details className="tl-gatelessons__more"><summary>{t("gateLessons.more", { count: lines.length - SHOWN })}</summary><ul className="tl-gatelessons">{lines.slice(SHOWN)}</ul></details>}
    </section>
  )
}

function LessonLine({ projectId, gate, lesson: { id: lessonId, title, recommendation, project } }: LessonsAsChecksProps & { readonly lesson: LessonOfOthers }) {
  const take = useGateAction(projectId, gate, () => api.gateAdoptLesson({ projectId, gateId: gate.id, lessonId }), () => toast.done(t("gateLessons.taken", { title })))
  return (
    <li>
      <div>
        <h3>{recommendation === "" ? title : recommendation}</h3>
        <p className="tl-soft tl-small">{t("gateLessons.from", { title })} · {project ?? t("lessons.anotherProject")}</p>
        <FormProblem error={take.error} />
      </div>
      <Button size="compact-sm" variant="default" loading={take.isPending} aria-label={t("gateLessons.takeOf", { title })} onClick={() => take.mutate(undefined)}>{t("gateLessons.take")}</Button>
    </li>
  )
}
