// The editor and the reading of every type of field; and fields edited in place, with one that the next step lacks.

import { useState } from "react"
import { t } from "../../../i18n/catalogue.ts"
import { ArtefactSheet } from "../../artefacts/page/artefact-sheet.tsx"
import { FieldValue } from "../../artefacts/page/field-value.tsx"
import { ArtefactPageProvider } from "../../artefacts/page/page-context.ts"
import { useValueWorld } from "../../artefacts/query/use-value-world.ts"
import { FieldEditor } from "../../artefacts/values/field-editor.tsx"
import { fieldsOfKind } from "../../artefacts/words/shown-field.ts"
import type { Artefact } from "../../artefacts/query/artefact-query.ts"
import { EDITABLE, READ_ONLY, SAMPLE } from "../fixed-data.ts"
import { NAMES, sampleFields } from "../sample-fields.ts"
import type { SampleField } from "../sample-fields.ts"
import { Sample, Section } from "./section.tsx"

export function Fields() {
  return (
    <Section id="fields" title={t("design.fields")} lead={t("design.fieldsLead")}>
      {sampleFields().map((field) => <OfEveryState key={field.shown.field.type} {...field} />)}
      <Sample name={t("design.inPlace")}><InPlace artefact={EDITABLE} label={t("design.inPlace")} /></Sample>
      <Sample name={t("design.readOnly")}><InPlace artefact={READ_ONLY} label={t("design.readOnly")} /></Sample>
    </Section>
  )
}

function OfEveryState({ shown, value }: SampleField) {
  return (
    <div className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight">
      <h3>{shown.label}</h3>
      <div className={shown.field.type === "rows" ? "tl-stack" : "tl-design__states"}>
        <Sample name={t("design.empty")}><Editor shown={shown} initial={null} state={t("design.empty")} /></Sample>
        <Sample name={t("design.said")}><Editor shown={shown} initial={value} state={t("design.said")} /></Sample>
        {shown.field.type !== "rows" && shown.field.type !== "boolean" && <Sample name={t("design.problem")}><Editor shown={shown} initial={null} state={t("design.problem")} error={t("design.problemText")} /></Sample>}
        <Sample name={t("design.reading")}><Reading shown={shown} value={value} /></Sample>
      </div>
    </div>
  )
}

function Editor({ shown, initial, state, error }: { readonly shown: SampleField["shown"]; readonly initial: unknown; readonly state: string; readonly error?: string }) {
  const [value, setValue] = useState(initial)
  const world = useValueWorld(SAMPLE, undefined, NAMES)
  return <FieldEditor projectId={SAMPLE} shown={{ ...shown, label: `${shown.label}, ${state}` }} value={value} onChange={setValue} world={world} error={error} />
}

function Reading({ shown, value }: SampleField) {
  const world = useValueWorld(SAMPLE, undefined, NAMES)
  return <ArtefactPageProvider value={{ projectId: SAMPLE, artefact: READ_ONLY, fields: [shown], world, open: null, setOpen: () => undefined }}><FieldValue shown={shown} value={value} /></ArtefactPageProvider>
}

function InPlace({ artefact, label }: { readonly artefact: Artefact; readonly label: string }) {
  const [open, setOpen] = useState<string | null>(null)
  const world = useValueWorld(SAMPLE)
  const fields = fieldsOfKind("requirement").slice(0, 6)
  return <ArtefactPageProvider value={{ projectId: SAMPLE, artefact, fields, world, open, setOpen }}><ArtefactSheet label={label} /></ArtefactPageProvider>
}
