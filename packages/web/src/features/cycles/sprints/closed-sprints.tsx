// Sprints that are over: what was committed, what was done.

import { Link } from "@tanstack/react-router"
import { t } from "../../../i18n/catalogue.ts"
import { formatCivil } from "../../../i18n/format-date.ts"
import { formatNumber, formatPercent } from "../../../i18n/format-number.ts"
import { fieldWord } from "../../artefacts/index.ts"
import type { ArtefactSummary } from "../../artefacts/index.ts"
import type { ProjectId } from "../../projects/index.ts"
import { numberIn, textIn } from "../../quick-edit/index.ts"

export function ClosedSprints({ projectId, cycles }: { readonly projectId: ProjectId; readonly cycles: readonly ArtefactSummary[] }) {
  if (cycles.length === 0) return null
  return (
    <section className="tl-sheet" aria-labelledby="sprints-closed">
      <h3 id="sprints-closed" className="tl-sprints__closedtitle">{t("cycles.closed")}</h3>
      <table className="tl-table tl-table--cards">
        <thead><tr><th scope="col">{t("cycles.sprint")}</th><th scope="col">{fieldWord("cycle", "finish")}</th><th scope="col">{fieldWord("cycle", "goal")}</th><th scope="col" className="tl-number">{fieldWord("cycle", "committedPoints")}</th><th scope="col" className="tl-number">{fieldWord("cycle", "donePoints")}</th><th scope="col" className="tl-number">{t("cycles.share")}</th></tr></thead>
        <tbody>
          {cycles.map((cycle) => {
            const [committed, done] = [numberIn(cycle, "committedPoints"), numberIn(cycle, "donePoints")]
            return (
              <tr key={cycle.id}>
                <td data-lead><Link to="/projects/$projectId/artefacts/$kind/$artefactId" params={{ projectId, kind: "cycle", artefactId: cycle.id }} className="tl-list__link">{cycle.title}</Link></td>
                <td data-label={fieldWord("cycle", "finish")}>{formatCivil(textIn(cycle, "finish"))}</td>
                <td data-label={fieldWord("cycle", "goal")}>{textIn(cycle, "goal")}</td>
                <td className="tl-number" data-label={fieldWord("cycle", "committedPoints")}>{committed === null ? t("artefact.nothing") : formatNumber(committed)}</td>
                <td className="tl-number" data-label={fieldWord("cycle", "donePoints")}>{done === null ? t("artefact.nothing") : formatNumber(done)}</td>
                <td className="tl-number" data-label={t("cycles.share")}>{committed === null || committed === 0 || done === null ? t("artefact.nothing") : formatPercent((done / committed) * 100)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
