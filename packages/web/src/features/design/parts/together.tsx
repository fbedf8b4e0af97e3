// What people do together: approvals, a conflict, comments, files.

import { useState } from "react"
import { t } from "../../../i18n/catalogue.ts"
import { Approvals } from "../../artefacts/page/approvals.tsx"
import { ConflictNote } from "../../artefacts/page/conflict-note.tsx"
import { ArtefactPageProvider } from "../../artefacts/page/page-context.ts"
import type { Saving } from "../../artefacts/page/use-save.ts"
import { useValueWorld } from "../../artefacts/query/use-value-world.ts"
import { fieldsOfKind } from "../../artefacts/words/shown-field.ts"
import { Attachments, Discussion } from "../../collaboration/index.ts"
import { Uploads } from "../../collaboration/uploads.tsx"
import { EDITABLE, LONG, MEMBERS, SAMPLE } from "../fixed-data.ts"
import { Sample, Section } from "./section.tsx"

export function Together() {
  const world = useValueWorld(SAMPLE)
  const fields = fieldsOfKind("requirement")
  return (
    <ArtefactPageProvider value={{ projectId: SAMPLE, artefact: EDITABLE, fields, world, open: null, setOpen: () => undefined }}>
      <Section id="approvals" title={t("design.approvals")}><Approvals /></Section>
      <Section id="conflict" title={t("design.conflict")}><Conflict /></Section>
      <Section id="collaboration" title={t("design.collaboration")}>
        <Discussion projectId={SAMPLE} taskId={null} artefactId={EDITABLE.id} mayWrite />
        <Discussion projectId={SAMPLE} taskId={null} mayWrite={false} title={t("design.noComments")} />
        <Attachments projectId={SAMPLE} taskId={null} artefactId={EDITABLE.id} mayWrite />
        <Attachments projectId={SAMPLE} taskId={null} mayWrite={false} title={t("design.noFiles")} />
        <Sample name={t("design.uploading")}><Underway /></Sample>
      </Section>
    </ArtefactPageProvider>
  )
}

const done = () => undefined
const SETTLED: Saving = { save: done, pending: false, conflict: null, overwrite: done, takeTheirs: done, error: null }

function Conflict() {
  const shown = fieldsOfKind("requirement").find(({ name }) => name === "statement")
  if (shown === undefined) return null
  const theirs = { kind: "requirement", id: EDITABLE.id, field: "statement", expected: null, actual: LONG, wanted: null, changedBy: MEMBERS[1]?.name ?? "" }
  return <ConflictNote shown={shown} conflict={theirs} seen={EDITABLE.fields["statement"]} mine={`${EDITABLE.title}, within 30 seconds.`} saving={SETTLED} />
}

function Underway() {
  const [running, setRunning] = useState([{ key: "1", fileName: "floor-plan.dwg", percent: 35 }, { key: "2", fileName: "rack-photos.zip", percent: 90 }])
  return <Uploads uploads={running} onCancel={(key) => setRunning(running.filter((each) => each.key !== key))} />
}
