// Open defects by severity, each number a way to them.

import { artefactKindOf } from "@throughline/contract"
import { t } from "../../../i18n/catalogue.ts"
import { choiceWord } from "../../artefacts/index.ts"
import type { ProjectId } from "../../projects/index.ts"
import { CountLink } from "../figures/list-link.tsx"
import type { Filter } from "../figures/list-link.tsx"
import type { AcceptanceFigures } from "./acceptance-figures.ts"

const SETTLED = ["verified", "closed", "rejected"]
type Condition = Filter[number]

const OPEN: Condition = { field: "state", is: "anyOf", value: artefactKindOf("defect").states.filter((state) => !SETTLED.includes(state)) }
const SEVERITIES = ["s1", "s2", "s3", "s4"] as const

export function OpenDefects({ projectId, open }: { readonly projectId: ProjectId; readonly open: AcceptanceFigures["openDefects"] }) {
  const row = (label: string, count: number, severity: Condition) => ({ label, count, filter: [OPEN, severity] })
  const rows = [
    ...SEVERITIES.map((severity) => row(choiceWord("defect", "severity", severity), open[severity], { field: "severity", is: "anyOf", value: [severity] })),
    ...(open.unrated === 0 ? [] : [row(t("uat.unrated"), open.unrated, { field: "severity", is: "empty", value: null })]),
  ]
  return (
    <section className="tl-stack tl-stack--tight" aria-labelledby="uat-defects">
      <h3 id="uat-defects">{t("uat.defects")}</h3>
      {rows.every(({ count }) => count === 0) ? <p className="tl-soft">{t("uat.noDefects")}</p> : (
        <table className="tl-uat__defects"><tbody>{rows.map(({ label, count, filter }) => <tr key={label}><th scope="row">{label}</th><td className="tl-number"><CountLink projectId={projectId} kind="defect" filter={filter} label={label} count={count} /></td></tr>)}</tbody></table>
      )}
    </section>
  )
}
