// Which governance a project gets: each template with what it will ask for, so that the choice is made knowingly.

import { useQuery } from "@tanstack/react-query"
import { useId } from "react"
import { PageLoading } from "../../../app/page-loading.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { kindWords, useArtefactWords } from "../../artefacts/words/artefact-words.ts"
import { governanceQuery } from "../gate-query.ts"
import type { Governance } from "../gate-query.ts"
import { governanceName } from "./governance-name.ts"
import { said } from "../words/said.ts"
import "../gates.css"

interface GovernanceChoiceProps {
  readonly value: string
  readonly onChange: (governance: Governance) => void
  readonly disabled?: boolean
}

export function GovernanceChoice({ value, onChange, disabled = false }: GovernanceChoiceProps) {
  useArtefactWords()
  const name = useId()
  const templates = useQuery({ ...governanceQuery, throwOnError: true }).data
  if (templates === undefined) return <PageLoading />
  const shown = templates.filter(({ id, latest }) => latest || id === value)
  return (
    <fieldset className="tl-governance">
      <legend>{t("governance.title")}</legend>
      <p className="tl-soft tl-small">{t("governance.lead")}</p>
      <div className="tl-governance__cards">
        {shown.map((template) => (
          <label key={template.id} className="tl-governance__card">
            <input type="radio" name={name} value={template.id} checked={template.id === value} disabled={disabled} onChange={() => onChange(template)} />
            <span><strong>{governanceName(template)}</strong> <span className="tl-soft tl-small">{t(`governance.size.${template.size}`)}{template.version > 1 || !template.latest ? ` · ${t("artefact.version", { version: template.version })}` : ""}</span></span>
            <Asks template={template} />
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Asks({ template }: { readonly template: Governance }) {
  const criteria = template.gates.reduce((sum, gate) => sum + gate.criteria.filter(({ advisory }) => !advisory).length, 0)
  return (
    <>
      <span>{t("governance.asks", { gates: template.gates.length, criteria, artefacts: template.artefacts.length })}</span>
      <span className="tl-soft tl-small">{template.gates.map((gate) => said(gate.name)).join(" · ")}</span>
      <span className="tl-soft tl-small">{new Intl.ListFormat(document.documentElement.lang || "en").format(template.artefacts.map((kind) => kindWords(kind).one))}</span>
      {template.light && <span className="tl-small tl-governance__light">{t("governance.lightHint")}</span>}
    </>
  )
}
