// Each audience with its need: how many must learn it, are enrolled, came, passed, and passed before it was too late.

import { ScrollBox } from "../../../app/scroll-box.tsx"
import { ShareBar } from "../../../app/share-bar.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { formatCivil } from "../../../i18n/format-date.ts"
import { formatNumber } from "../../../i18n/format-number.ts"
import { ThingLink } from "../../artefacts/index.ts"
import type { ProjectId } from "../../projects/index.ts"
import { shareText } from "../figures/share-text.ts"
import type { TrainingFigures } from "./training-figures.ts"

const COLUMNS = ["needed", "enrolled", "attended", "passed", "inTime"] as const

export function Audiences({ projectId, needs }: { readonly projectId: ProjectId; readonly needs: TrainingFigures["needs"] }) {
  return (
    <ScrollBox label={t("training.byAudience")}>
      <table className="tl-table tl-table--cards">
        <caption className="tl-hidden">{t("training.byAudience")}</caption>
        <thead><tr><th scope="col">{t("training.audience")}</th>{COLUMNS.map((name) => <th key={name} scope="col" className="tl-number">{t(`training.${name}`)}</th>)}<th scope="col">{t("training.neededBy")}</th><th scope="col" colSpan={2}>{t("training.share")}</th></tr></thead>
        <tbody>
          {needs.map(({ need, audience, people, enrolled, attended, passed, passedInTime, neededBy, coverage }) => (
            <tr key={need.id}>
              <td data-lead>{audience !== "" && <span className="tl-block">{audience}</span>}<ThingLink projectId={projectId} thing={need} /></td>
              {[people, enrolled, attended, passed, passedInTime].map((count, at) => <td key={COLUMNS[at]} className="tl-number" data-label={t(`training.${COLUMNS[at] ?? "needed"}`)}>{count === null ? t("artefact.nothing") : formatNumber(count)}</td>)}
              <td data-label={t("training.neededBy")}>{neededBy === null ? t("artefact.nothing") : formatCivil(neededBy)}</td>
              <td className="tl-training__bar">{coverage !== null && <ShareBar part={coverage} whole={10_000} />}</td>
              <td className="tl-number" data-label={t("training.share")}>{shareText(coverage)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
