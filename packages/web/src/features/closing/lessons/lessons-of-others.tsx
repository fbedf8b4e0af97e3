// What other projects of this kind have learned, for those who begin to plan. What was applied can be taken over where it helps.

import { useQuery } from "@tanstack/react-query"
import { t } from "../../../i18n/catalogue.ts"
import { choiceWord, stateWord } from "../../artefacts/index.ts"
import type { ProjectId } from "../../projects/index.ts"
import { LessonWays } from "./lesson-ways.tsx"
import { lessonsOfOthersQuery } from "./lessons-of-others-query.ts"
import type { LessonOfOthers } from "./lessons-of-others-query.ts"
import "./lessons.css"

export function LessonsOfOthers({ projectId, quiet = false }: { readonly projectId: ProjectId; readonly quiet?: boolean }) {
  const lessons = useQuery(lessonsOfOthersQuery(projectId)).data
  if (lessons === undefined || (quiet && lessons.length === 0)) return null
  return (
    <section className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight tl-no-print" aria-labelledby="lessons-others">
      <h2 id="lessons-others">{t("lessons.others")}</h2>
      <p className="tl-soft">{t(lessons.length === 0 ? "lessons.othersNone" : "lessons.othersLead")}</p>
      <ul className="tl-lessons">{lessons.map((lesson) => <LessonLine key={lesson.id} projectId={projectId} lesson={lesson} />)}</ul>
    </section>
  )
}

function LessonLine({ projectId, lesson }: { readonly projectId: ProjectId; readonly lesson: LessonOfOthers }) {
  const { title, recommendation, category, positive, appliesTo, project, state } = lesson
  const about = [positive ? t("lessons.good") : "", category === "" ? "" : choiceWord("lesson", "category", category), ...appliesTo.map((each) => choiceWord("lesson", "appliesTo", each)), project ?? t("lessons.anotherProject"), stateWord("lesson", state)]
  return (
    <li>
      <div>
        <h3>{title}</h3>
        <p className="tl-lessons__advice">{recommendation}</p>
        <p className="tl-small tl-soft">{about.filter((part) => part !== "").join(" · ")}</p>
      </div>
      <LessonWays projectId={projectId} lesson={lesson} />
    </li>
  )
}
