// What stands in the way of a criterion, folded: each thing a link to its page. Of very many the first stand there.

import { t } from "../../../i18n/catalogue.ts"
import { formatNumber } from "../../../i18n/format-number.ts"
import { StateMark, ThingLink } from "../../artefacts/index.ts"
import type { ProjectId } from "../../projects/index.ts"
import "./figures.css"

const SHOWN = 50

interface InTheWayProps {
  readonly projectId: ProjectId
  readonly things: readonly { readonly kind: string; readonly id: string; readonly key: string; readonly title: string; readonly state: string }[]
}

export function InTheWay({ projectId, things }: InTheWayProps) {
  if (things.length === 0) return null
  return (
    <details className="tl-figurefold">
      <summary>{t("figures.inTheWay", { count: things.length })}</summary>
      <ul className="tl-intheway">
        {things.slice(0, SHOWN).map((thing) => <li key={thing.id}><ThingLink projectId={projectId} thing={thing} /> <StateMark kind={thing.kind} state={thing.state} /></li>)}
        {things.length > SHOWN && <li className="tl-soft">{t("figures.more", { count: formatNumber(things.length - SHOWN) })}</li>}
      </ul>
    </details>
  )
}
