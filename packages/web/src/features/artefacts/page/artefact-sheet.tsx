// The fields of an artefact: short ones side by side, long ones over the whole width, fields of people's own after them.

import { artefactKindOf, isSaid } from "@throughline/contract"
import { Suspense } from "react"
import { PageLoading } from "../../../app/page-loading.tsx"
import { currentLocale, t } from "../../../i18n/catalogue.ts"
import { stateWord } from "../words/artefact-words.ts"
import { inPageOrder, valueOf } from "../words/shown-field.ts"
import type { ShownField } from "../words/shown-field.ts"
import { artefactPanels } from "../special.ts"
import { ArtefactField } from "./artefact-field.tsx"
import { panelElementId } from "./panel-place.ts"
import { useArtefactPage } from "./page-context.ts"

export function ArtefactSheet({ label }: { /** Names it where several stand on one page. */ readonly label?: string }) {
  const { projectId, artefact, fields } = useArtefactPage()
  const panels = artefactPanels[artefact.kind] ?? []
  const replaced = new Set(panels.flatMap(({ replaces }) => replaces ?? []))
  const shown = fields.filter(({ name }) => !replaced.has(name))
  const own = shown.filter(({ name }) => name.startsWith("custom."))
  const declared = shown.filter(({ name }) => !name.startsWith("custom."))
  // A reader is shown what has been said; what has not is told in one sentence.
  const isShown = ({ name }: ShownField) => artefact.mayEdit || isSaid(valueOf(artefact, name))
  const unsaid = declared.filter((field) => !isShown(field))
  const draw = (below: boolean) => panels.filter((panel) => (panel.below === true) === below).map(({ id, panel: Panel }) => <div key={id} id={panelElementId(id)} className="tl-panelplace" tabIndex={-1}><Suspense fallback={<PageLoading />}><Panel projectId={projectId} artefact={artefact} /></Suspense></div>)
  return (
    <>
      {draw(false)}
      {declared.length > 0 && (
        <section className="tl-sheet tl-sheet--padded" aria-label={label ?? t("artefact.content")}>
          {!artefact.mayEdit && <p className="tl-artefact__fixed tl-soft">{artefactKindOf(artefact.kind).fixed.includes(artefact.state) ? t("artefact.fixed", { state: stateWord(artefact.kind, artefact.state) }) : t("artefact.readOnly")}</p>}
          <div className="tl-fields">{inPageOrder(declared).filter(isShown).map((field) => <ArtefactField key={field.name} shown={field} />)}</div>
          {unsaid.length > 0 && <p className="tl-artefact__unsaid tl-soft tl-small">{t("artefact.unsaid", { fields: listOf(unsaid.map(({ label }) => label)) })}</p>}
        </section>
      )}
      {own.length > 0 && (
        <section className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight" aria-labelledby="artefact-own">
          <h2 id="artefact-own">{t("artefact.ownFields")}</h2>
          <div className="tl-fields">{own.map((field) => <ArtefactField key={field.name} shown={field} />)}</div>
        </section>
      )}
      {draw(true)}
    </>
  )
}

function listOf(words: readonly string[]): string {
  return new Intl.ListFormat(currentLocale(), { type: "conjunction" }).format(words)
}
