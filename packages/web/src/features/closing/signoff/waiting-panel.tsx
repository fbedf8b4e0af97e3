// On the page of a sign-off that waits for the client: since when, and what their silence means.

import { t } from "../../../i18n/catalogue.ts"
import type { ArtefactPanelProps } from "../../artefacts/index.ts"
import { WholeProject } from "../figures/whole-project.tsx"
import { Silence, Submitted } from "./silence.tsx"
import { askWaiting } from "./waiting-figures.ts"

export default function WaitingPanel({ projectId, artefact }: ArtefactPanelProps) {
  if (artefact.state !== "inReview") return null
  return (
    <WholeProject projectId={projectId} kind="signOff" name="waiting" ask={askWaiting(projectId)} quiet>
      {({ items }) => {
        const own = items.find(({ signOff }) => signOff.id === artefact.id)
        return own !== undefined && (
          <section className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight" aria-labelledby="signoff-waiting">
            <h2 id="signoff-waiting">{t("waiting.title")}</h2>
            <p>{t("waiting.submitted")}: <Submitted projectId={projectId} day={own.submittedOn} /></p>
            <p><Silence deemed={own.deemed} /></p>
            {own.deemed?.reached === true && <p className="tl-soft tl-small">{t("waiting.byPerson")}</p>}
          </section>
        )
      }}
    </WholeProject>
  )
}
