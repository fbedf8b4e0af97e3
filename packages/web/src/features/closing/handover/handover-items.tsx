// The items of the hand-over, each with its evidence and the decision of operations: accept, accept with a condition, refuse.
// What waits for a decision stands first.

import { Button, Textarea, TextInput } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { useEffect, useRef, useState } from "react"
import { t } from "../../../i18n/catalogue.ts"
import { formatCivil } from "../../../i18n/format-date.ts"
import { choiceWord, fieldWord, kindWords, StateMark, stepWord } from "../../artefacts/index.ts"
import type { ArtefactSummary } from "../../artefacts/index.ts"
import type { ProjectId } from "../../projects/index.ts"
import { textIn } from "../../quick-edit/index.ts"
import type { QuickEdit } from "../../quick-edit/index.ts"

interface HandoverItemsProps {
  readonly projectId: ProjectId
  readonly edit: QuickEdit
  readonly mayEdit: boolean
  readonly mayDecide: boolean
}

type Asking = { readonly id: string; readonly what: "acceptWithConditions" | "refuse" | "present" }

export function HandoverItems({ projectId, edit, mayEdit, mayDecide }: HandoverItemsProps) {
  const [asking, setAsking] = useState<Asking | null>(null)
  const items = edit.shown.filter(({ state }) => state !== "notApplicable").toSorted((one, other) => Number(other.state === "ready") - Number(one.state === "ready") || Number(other.fields["required"] === true) - Number(one.fields["required"] === true) || one.number - other.number)
  if (items.length === 0) return <p className="tl-sheet tl-sheet--padded tl-soft">{t("handover.none", { purpose: kindWords("handoverItem").purpose })}</p>
  return (
    <section className="tl-sheet" aria-labelledby="handover-items">
      <h2 id="handover-items" className="tl-handover__title">{kindWords("handoverItem").many}</h2>
      <ul className="tl-handover__items">
        {items.map((item) => (
          <li key={item.id}>
            <div className="tl-handover__item">
              <div>
                <Link to="/projects/$projectId/artefacts/$kind/$artefactId" params={{ projectId, kind: "handoverItem", artefactId: item.id }} className="tl-list__link">{item.title}</Link>
                <p className="tl-small tl-soft">{[textIn(item, "subject") === "" ? "" : choiceWord("handoverItem", "subject", textIn(item, "subject")), item.fields["required"] === true ? t("handover.required") : t("handover.optional")].filter((part) => part !== "").join(" · ")}</p>
                {item.state === "acceptedWithConditions" && <p className="tl-small tl-status--attention">{t("handover.conditionIs", { condition: textIn(item, "condition"), due: formatCivil(textIn(item, "conditionDue")) })}</p>}
                {item.state === "ready" && textIn(item, "evidence") !== "" && <p className="tl-small">{fieldWord("handoverItem", "evidence")}: {textIn(item, "evidence")}</p>}
              </div>
              <StateMark kind="handoverItem" state={item.state} />
              <div className="tl-line tl-handover__actions">
                {mayEdit && ["open", "refused"].includes(item.state) && <Step item={item} step="present" onClick={() => (textIn(item, "evidence") === "" ? setAsking({ id: item.id, what: "present" }) : void edit.step(item, "present"))} />}
                {mayDecide && ["ready", "acceptedWithConditions"].includes(item.state) && <Step item={item} step="accept" filled onClick={() => void edit.step(item, "accept")} />}
                {mayDecide && item.state === "ready" && <Step item={item} step="acceptWithConditions" onClick={() => setAsking({ id: item.id, what: "acceptWithConditions" })} />}
                {mayDecide && item.state === "ready" && <Step item={item} step="refuse" onClick={() => setAsking({ id: item.id, what: "refuse" })} />}
              </div>
            </div>
            {asking?.id === item.id && <Question key={asking.what} item={item} what={asking.what} edit={edit} onEnd={() => setAsking(null)} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Step({ item, step, filled = false, onClick }: { readonly item: ArtefactSummary; readonly step: string; readonly filled?: boolean; readonly onClick: () => void }) {
  return <Button size="compact-sm" variant={filled ? "filled" : "default"} onClick={onClick} aria-label={t("handover.stepOf", { step: stepWord("handoverItem", step), title: item.title })}>{stepWord("handoverItem", step)}</Button>
}

interface QuestionProps {
  readonly item: ArtefactSummary
  readonly what: Asking["what"]
  readonly edit: QuickEdit
  readonly onEnd: () => void
}

/** What must be said before: the evidence, the condition with its day, or the reason. */
function Question({ item, what, edit, onEnd }: QuestionProps) {
  const [text, setText] = useState(what === "acceptWithConditions" ? textIn(item, "condition") : "")
  const [due, setDue] = useState(what === "acceptWithConditions" ? textIn(item, "conditionDue") : "")
  const [busy, setBusy] = useState(false)
  // It was asked for by a button: the answer is typed here.
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const perform = async () => {
    setBusy(true)
    const said = text.trim()
    const done = what === "refuse" ? await edit.step(item, "refuse", said) : (await edit.change(item, what === "present" ? { evidence: said } : { condition: said, conditionDue: due })) && (await edit.step(item, what))
    setBusy(false)
    if (done) onEnd()
  }
  const label = what === "refuse" ? t("artefact.reason") : fieldWord("handoverItem", what === "present" ? "evidence" : "condition")
  return (
    <form className="tl-handover__question" onSubmit={(event) => { event.preventDefault(); void perform() }}>
      <Textarea label={label} value={text} onChange={(event) => setText(event.currentTarget.value)} autosize minRows={2} maxLength={5_000} required ref={field} />
      {what === "acceptWithConditions" && <TextInput type="date" label={fieldWord("handoverItem", "conditionDue")} value={due} onChange={(event) => setDue(event.currentTarget.value)} required />}
      <div className="tl-line">
        <Button type="submit" size="compact-sm" loading={busy} disabled={text.trim() === "" || (what === "acceptWithConditions" && due === "")}>{stepWord("handoverItem", what)}</Button>
        <Button size="compact-sm" variant="default" onClick={onEnd}>{t("action.cancel")}</Button>
      </div>
    </form>
  )
}
