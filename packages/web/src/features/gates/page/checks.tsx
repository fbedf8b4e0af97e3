// What people must see for themselves: ticked with a note by those who prepare the gate.

import { Button, Checkbox, TextInput } from "@mantine/core"
import { useState } from "react"
import { api } from "../../../app/api.ts"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { useMe } from "../../../app/session.ts"
import { t } from "../../../i18n/catalogue.ts"
import { formatMoment } from "../../../i18n/format-date.ts"
import { mayInProject, useProject } from "../../projects/project-query.ts"
import type { ProjectId } from "../../projects/project-query.ts"
import type { Gate } from "../gate-query.ts"
import { said } from "../words/said.ts"
import { useFocusInside } from "../../artefacts/page/use-focus-inside.ts"
import { useGateAction } from "../use-gate-action.ts"

/** While it is before those who decide, and after, its checks stand as they were signed. */
const OPEN: ReadonlySet<Gate["state"]> = new Set(["notStarted", "collecting", "rejected", "deferred"])

type Check = Gate["checks"][number]

export function Checks({ projectId, gate }: { readonly projectId: ProjectId; readonly gate: Gate }) {
  const project = useProject(projectId)
  if (gate.checks.length === 0) return null
  const mayTick = mayInProject(project, "gate.prepare") && OPEN.has(gate.state)
  return (
    <section className="tl-sheet" aria-labelledby="gate-checks">
      <div className="tl-gate__sectionhead"><h2 id="gate-checks">{t("gate.checks")}</h2><p className="tl-soft tl-small">{t("gate.checksLead")}</p></div>
      <ul className="tl-criteria">{gate.checks.map((check) => <CheckLine key={check.id} projectId={projectId} gate={gate} check={check} mayTick={mayTick} />)}</ul>
    </section>
  )
}

function CheckLine({ projectId, gate, check, mayTick }: { readonly projectId: ProjectId; readonly gate: Gate; readonly check: Check; readonly mayTick: boolean }) {
  const { timeZone } = useMe()
  const [note, setNote] = useState<string | null>(null)
  const ticked = check.tickedAt !== null
  const tick = useGateAction(projectId, gate, (input: { readonly ticked: boolean; readonly note: string }) => api.gateTick({ projectId, gateId: gate.id, checkId: check.id, ...input }), () => setNote(null))
  return (
    <li>
      <Checkbox size="sm" checked={ticked} disabled={!mayTick || tick.isPending} aria-label={said(check.text)} onChange={(event) => { if (event.currentTarget.checked) setNote(""); else tick.mutate({ ticked: false, note: "" }) }} />
      <div>
        <h3>{said(check.text)}</h3>
        {check.fromLesson !== undefined && <p className="tl-soft tl-small">{t("gateLessons.from", { title: check.fromLesson })}</p>}
        {ticked && <p className="tl-soft tl-small">{t("gate.tickedBy", { name: check.tickedBy ?? t("artefact.someone"), when: formatMoment(check.tickedAt, timeZone) })}</p>}
        {check.note !== "" && <p className="tl-gate__note">{check.note}</p>}
        {note !== null && !ticked && (
          <NoteForm note={note} onChange={setNote} pending={tick.isPending} onDone={() => tick.mutate({ ticked: true, note })} />
        )}
        <FormProblem error={tick.error} />
      </div>
    </li>
  )
}

function NoteForm({ note, onChange, pending, onDone }: { readonly note: string; readonly onChange: (note: string | null) => void; readonly pending: boolean; readonly onDone: () => void }) {
  const form = useFocusInside<HTMLFormElement>()
  return (
    <form ref={form} className="tl-gate__noteform" onSubmit={(event) => { event.preventDefault(); onDone() }}>
      <TextInput size="xs" label={t("gate.note")} description={t("gate.noteHint")} value={note} onChange={(event) => onChange(event.currentTarget.value)} maxLength={2_000} />
      <div className="tl-line"><Button size="compact-sm" type="submit" loading={pending}>{t("gate.tick")}</Button><Button size="compact-sm" variant="subtle" onClick={() => onChange(null)}>{t("action.cancel")}</Button></div>
    </form>
  )
}
