// Sign-offs that wait for the client: since when, and the day from which silence counts where the contract says so.

import type { SpecialViewProps } from "../../artefacts/index.ts"
import { fieldWord, kindWords, ThingLink } from "../../artefacts/index.ts"
import { t } from "../../../i18n/catalogue.ts"
import type { ProjectId } from "../../projects/index.ts"
import { WholeProject } from "../figures/whole-project.tsx"
import { Silence, Submitted } from "./silence.tsx"
import { askWaiting } from "./waiting-figures.ts"
import type { Waiting } from "./waiting-figures.ts"

export default function WaitingView({ projectId }: SpecialViewProps) {
  return <WholeProject projectId={projectId} kind="signOff" name="waiting" ask={askWaiting(projectId)}>{({ items }) => <WaitingSheet projectId={projectId} items={items} />}</WholeProject>
}

function WaitingSheet({ projectId, items }: { readonly projectId: ProjectId; readonly items: readonly Waiting[] }) {
  if (items.length === 0) return <p className="tl-sheet tl-sheet--padded tl-soft">{t("waiting.none")}</p>
  return (
    <section className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight" aria-labelledby="waiting-title">
      <h2 id="waiting-title">{t("waiting.title")}</h2>
      <table className="tl-table tl-table--cards">
        <thead><tr><th scope="col">{kindWords("signOff").one}</th><th scope="col">{fieldWord("signOff", "signatory")}</th><th scope="col">{t("waiting.submitted")}</th><th scope="col">{t("waiting.silence")}</th></tr></thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.signOff.id}>
              <td data-lead><ThingLink projectId={projectId} thing={item.signOff} /></td>
              <td data-label={fieldWord("signOff", "signatory")}>{item.signatory}</td>
              <td data-label={t("waiting.submitted")}><Submitted projectId={projectId} day={item.submittedOn} /></td>
              <td data-label={t("waiting.silence")}><Silence deemed={item.deemed} /></td>
            </tr>
          ))}
        </tbody>
      </table>
      {items.some(({ deemed }) => deemed?.reached === true) && <p className="tl-soft tl-small">{t("waiting.byPerson")}</p>}
    </section>
  )
}
