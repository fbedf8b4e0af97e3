// What an entry of the risk library says, folded away until somebody wants to read it whole.

import { t } from "../../../i18n/catalogue.ts"
import { choiceWord, fieldWord } from "../../artefacts/index.ts"
import type { LibraryRisk } from "../learning-query.ts"
import "../learning.css"

const TEXTS = ["cause", "event", "effect", "trigger", "contingentPlan", "fallback"] as const
const CHOICES = ["direction", "category", "response"] as const

export function LibraryRiskWords({ entry: { title, risk } }: { readonly entry: LibraryRisk }) {
  const said = [
    ...TEXTS.map((name) => [fieldWord("risk", name), risk[name] === title ? "" : risk[name]] as const),
    ...CHOICES.map((name) => [fieldWord("risk", name), risk[name] === "" ? "" : choiceWord("risk", name, risk[name])] as const),
    [fieldWord("risk", "probability"), risk.probability === null ? "" : t(`risks.band.${bandOf(risk.probability)}`)] as const,
    [t("risks.axes"), risk.impact === null ? "" : String(risk.impact)] as const,
  ].filter(([, text]) => text !== "")
  if (said.length === 0) return null
  return (
    <details className="tl-libraryrisk">
      <summary aria-label={t("library.wholeOf", { title })}>{t("library.whole")}</summary>
      <dl>{said.map(([name, text]) => <div key={name} style={{ display: "contents" }}><dt>{name}</dt><dd>{text}</dd></div>)}</dl>
    </details>
  )
}

function bandOf(probability: number): 1 | 2 | 3 | 4 | 5 {
  return ([1, 2, 3, 4, 5] as const).find((each) => each === probability) ?? 5
}
