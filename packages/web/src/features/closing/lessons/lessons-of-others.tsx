// What other projects of this kind have learned, for those who begin to plan.

import { useQuery } from "@tanstack/react-query"
import { api } from "../../../app/api.ts"
import { t } from "../../../i18n/catalogue.ts"
import { artefactsKey, choiceWord, stateWord } from "../../artefacts/index.ts"
import type { ProjectId } from "../../projects/index.ts"
import "./lessons.css"

export function lessonsOfOthersQuery(projectId: ProjectId) {
  return { queryKey: [...artefactsKey(projectId), "lessonsOfOthers"], queryFn: async ({ signal }: { readonly signal: AbortSignal }) => (await api.lessonApplicable({ projectId }, { signal })).items, staleTime: 60_000 }
}

export function LessonsOfOthers({ projectId, quiet = false }: { readonly projectId: ProjectId; readonly quiet?: boolean }) {
  const lessons = useQuery(lessonsOfOthersQuery(projectId)).data
  if (lessons === undefined || (quiet && lessons.length === 0)) return null
  return (
    <section className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight tl-no-print" aria-labelledby="lessons-others">
      <h2 id="lessons-others">{t("lessons.others")}</h2>
      <p className="tl-soft">{t(lessons.length === 0 ? "lessons.othersNone" : "lessons.othersLead")}</p>
      <ul className="tl-lessons">
        {lessons.map(({ title, recommendation, category, positive, appliesTo, project, state }, at) => (
          // Lessons of projects that the reader may not see come without an id.
          <li key={at}>
            <div>
              <h3>{title}</h3>
              <p className="tl-lessons__advice">{recommendation}</p>
              <p className="tl-small tl-soft">{[positive ? t("lessons.good") : "", category === "" ? "" : choiceWord("lesson", "category", category), ...appliesTo.map((each) => choiceWord("lesson", "appliesTo", each)), project ?? t("lessons.anotherProject"), stateWord("lesson", state)].filter((part) => part !== "").join(" · ")}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
