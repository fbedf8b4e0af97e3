// The organisation's governance templates: what each asks, and one's own made from any of them as a new version.

import { Button } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { AnchorLink } from "../../../app/links.tsx"
import { PageLoading } from "../../../app/page-loading.tsx"
import { usePageTitle } from "../../../app/page-title.ts"
import { useMay } from "../../../app/session.ts"
import { t } from "../../../i18n/catalogue.ts"
import { kindWords, useArtefactWords } from "../../artefacts/index.ts"
import { governanceQuery } from "../gate-query.ts"
import type { GateDefinition, Governance } from "../gate-query.ts"
import { GovernanceForm } from "../governance/governance-form.tsx"
import { governanceName, isBuiltIn } from "../governance/governance-name.ts"
import { checkWords } from "../words/criterion-words.ts"
import { said } from "../words/said.ts"
import "../gates.css"

export default function GovernancePage() {
  useArtefactWords()
  usePageTitle(t("governance.templates"))
  const may = useMay("organisation.manage")
  const templates = useQuery({ ...governanceQuery, throwOnError: true }).data
  const [editing, setEditing] = useState<Governance | null>(null)
  if (templates === undefined) return <PageLoading />
  return (
    <main id="content" className="tl-page tl-stack tl-governancepage">
      <div><AnchorLink to="/administration" size="sm" className="tl-target">{t("nav.administration")}</AnchorLink><h1>{t("governance.templates")}</h1></div>
      <p className="tl-soft">{t("governance.templatesLead")}</p>
      {!may && <p role="alert">{t("error.forbidden")}</p>}
      {may && editing !== null && <GovernanceForm key={editing.id} from={editing} onDone={() => setEditing(null)} />}
      {may && editing === null && templates.map((template) => <Template key={template.id} template={template} onEdit={() => setEditing(template)} />)}
    </main>
  )
}

function Template({ template, onEdit }: { readonly template: Governance; readonly onEdit: () => void }) {
  const name = governanceName(template)
  return (
    <section className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight" aria-label={`${name} ${template.version}`}>
      <div className="tl-line tl-apart">
        <h2>{name} <span className="tl-soft tl-small">{isBuiltIn(template) ? t("governance.comesWith") : t(template.latest ? "artefact.version" : "governance.oldVersion", { version: template.version })} · {t(`governance.size.${template.size}`)}</span></h2>
        {template.latest && <Button size="xs" variant="default" onClick={onEdit}>{t(isBuiltIn(template) ? "governance.makeOwn" : "governance.newVersion")}</Button>}
      </div>
      <p className="tl-soft tl-small">{new Intl.ListFormat(document.documentElement.lang || "en").format(template.artefacts.map((kind) => kindWords(kind).one))}</p>
      <div className="tl-governance__columns">{template.gates.map((gate) => <GateAsks key={gate.name} gate={gate} />)}</div>
    </section>
  )
}

function GateAsks({ gate }: { readonly gate: GateDefinition }) {
  return (
    <div>
      <h3>{said(gate.name)}</h3>
      <p className="tl-soft tl-small">{gate.before === gate.after ? t("gate.placeEnd", { before: t(`station.${gate.before}`) }) : t("gate.place", { before: t(`station.${gate.before}`), after: t(`station.${gate.after}`) })}</p>
      <ul>
        {gate.criteria.map(({ id, check, value, advisory }) => <li key={id} className={advisory ? "tl-soft" : undefined}>{checkWords(check, value)}{advisory ? ` (${t("gate.advised")})` : ""}</li>)}
        {gate.checks.map(({ id, text }) => <li key={id}>{said(text)}</li>)}
      </ul>
      <p className="tl-small">{gate.approvers.length === 0 ? t("governance.noApprovers") : t("governance.approversAre", { roles: gate.approvers.map((role) => t(`role.${role}`)).join(", ") })}</p>
    </div>
  )
}
