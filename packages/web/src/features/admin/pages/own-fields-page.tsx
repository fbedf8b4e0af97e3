// Fields of the organisation's own, kind by kind: add, rename, order, add choices, take out of use.

import { Button, Modal, NativeSelect } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { ARTEFACT_KINDS } from "@throughline/contract"
import type { ArtefactKindName } from "@throughline/contract"
import { useState } from "react"
import { PageLoading } from "../../../app/page-loading.tsx"
import { AnchorLink } from "../../../app/links.tsx"
import { usePageTitle } from "../../../app/page-title.ts"
import { useMay } from "../../../app/session.ts"
import { t } from "../../../i18n/catalogue.ts"
import { kindWords, useArtefactWords } from "../../artefacts/words/artefact-words.ts"
import { isArtefactKind } from "../../artefacts/words/is-artefact-kind.ts"
import { customFieldsQuery } from "../../artefacts/query/artefact-query.ts"
import { OwnFieldForm } from "../parts/own-field-form.tsx"
import { OwnFieldTable } from "../parts/own-field-table.tsx"

export default function OwnFieldsPage() {
  useArtefactWords()
  usePageTitle(t("ownField.title"))
  const may = useMay("organisation.manage")
  const [kind, setKind] = useState<ArtefactKindName>("requirement")
  const [adding, setAdding] = useState(false)
  const fields = useQuery({ ...customFieldsQuery(kind), throwOnError: true }).data
  const kinds = ARTEFACT_KINDS.map((value) => ({ value: String(value), label: kindWords(value).one })).toSorted((a, b) => a.label.localeCompare(b.label))
  return (
    <main id="content" className="tl-page tl-page--narrow tl-stack">
      <div><AnchorLink to="/administration" size="sm" className="tl-target">{t("nav.administration")}</AnchorLink><h1>{t("ownField.title")}</h1></div>
      <p className="tl-soft">{t("ownField.lead")}</p>
      {may ? (
        <>
          <div className="tl-line" style={{ alignItems: "end", justifyContent: "space-between" }}>
            <NativeSelect label={t("ownField.kind")} data={kinds} value={kind} onChange={(event) => { const next = event.currentTarget.value; if (isArtefactKind(next)) setKind(next) }} />
            <Button onClick={() => setAdding(true)}>{t("ownField.add")}</Button>
          </div>
          {fields === undefined ? <PageLoading /> : fields.length === 0 ? <section className="tl-sheet tl-sheet--padded"><p>{t("ownField.none")}</p></section> : <OwnFieldTable fields={fields} />}
          <Modal opened={adding} onClose={() => setAdding(false)} title={t("ownField.add")} closeButtonProps={{ "aria-label": t("action.close") }}><OwnFieldForm kind={kind} field={null} onDone={() => setAdding(false)} /></Modal>
        </>
      ) : <p role="alert">{t("error.forbidden")}</p>}
    </main>
  )
}
