// What is mine to do besides tasks: actions, issues, defects, stories and whatever else names me, over all projects.

import { useMe } from "../../../app/session.ts"
import { useNow } from "../../../app/now.ts"
import { t } from "../../../i18n/catalogue.ts"
import { formatCivil, todayIn } from "../../../i18n/format-date.ts"
import { kindWords, StateMark, useArtefactWords } from "../../artefacts/index.ts"
import { SubjectLink } from "../../notifications/subject-link.tsx"
import type { Work } from "../work-query.ts"

export default function MyArtefacts({ artefacts, besides }: { readonly artefacts: Work["artefacts"]; /** Tasks stand above. */ readonly besides: boolean }) {
  useArtefactWords()
  const { timeZone } = useMe()
  const today = todayIn(timeZone, useNow())
  if (artefacts.length === 0) return null
  return (
    <section className="tl-stack tl-stack--tight" aria-labelledby="home-artefacts">
      <h2 id="home-artefacts">{t(besides ? "home.artefacts" : "home.artefactsOnly")} <span className="tl-soft">{artefacts.length}</span></h2>
      <ul className="tl-sheet tl-home__tasks">
        {artefacts.map(({ id, projectId, projectName, kind, key, title, state, due }) => (
          <li key={id} className="tl-home__task">
            <div>
              <SubjectLink projectId={projectId} subjectId={id} className="tl-home__name tl-target">{title}</SubjectLink>
              <p className="tl-soft tl-small">
                {`${kindWords(kind).one} ${key} · ${projectName}`}
                {due !== null && <span className={due < today ? "tl-home__late" : undefined}>{` · ${t("home.until", { day: formatCivil(due) })}`}</span>}
              </p>
            </div>
            <StateMark kind={kind} state={state} />
          </li>
        ))}
      </ul>
    </section>
  )
}
