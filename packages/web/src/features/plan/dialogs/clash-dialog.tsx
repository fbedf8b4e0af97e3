// Somebody else changed the same thing meanwhile: both values, and the choice between them.

import { Button, Modal } from "@mantine/core"
import { fieldLabel } from "../../../app/problem-words.ts"
import { valueWords } from "../../../app/value-words.ts"
import { t } from "../../../i18n/catalogue.ts"
import { refusalWords } from "../store/refusal-words.ts"
import { tellRefusal } from "../store/tell-refusal.ts"
import { useDesk, usePlanNow } from "../view/use-desk.ts"
import { subjectName } from "./subject-name.ts"

export function ClashDialog() {
  const desk = useDesk()
  const { clashes, plan } = usePlanNow()
  const clash = clashes[0]
  if (clash === undefined) return null
  const keepTheirs = () => void desk.store.settleClash("keepTheirs")
  const writeMine = () => {
    const error = desk.store.settleClash("writeMine")
    if (error !== null) tellRefusal(refusalWords(error, plan))
  }
  return (
    <Modal opened onClose={keepTheirs} title={t("plan.clash.title")} size="lg" closeButtonProps={{ "aria-label": t("plan.clash.keepTheirs") }}>
      <div className="tl-stack">
        <p>{t("plan.clash.explain", { label: clash.edit.label })}</p>
        <div className="tl-scroll">
          <table className="tl-table">
            <thead>
              <tr><th scope="col">{t("plan.clash.what")}</th><th scope="col">{t("plan.clash.before")}</th><th scope="col">{t("plan.clash.theirs")}</th><th scope="col">{t("plan.clash.yours")}</th></tr>
            </thead>
            <tbody>
              {clash.fields.map((field) => (
                <tr key={`${field.kind}${field.id}${field.field}`}>
                  <th scope="row">{subjectName(plan, field)}{field.field === "" ? "" : ` · ${fieldLabel(field.field)}`}</th>
                  <td>{field.field === "" ? t("plan.clash.whole") : valueWords(field.field, field.expected)}</td>
                  <td>{field.actual === null && field.field === "" ? t("plan.clash.deleted") : valueWords(field.field, field.actual)}</td>
                  <td>{field.wanted === null && field.field === "" ? t("plan.clash.deleted") : valueWords(field.field, field.wanted)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <div className="tl-line" style={{ justifyContent: "flex-end" }}>
          <Button variant="default" onClick={keepTheirs} data-autofocus>{t("plan.clash.keepTheirs")}</Button>
          {clash.edit.work.kind === "commands" ? <Button onClick={writeMine}>{t("plan.clash.writeMine")}</Button> : null}
        </div>
      </div>
    </Modal>
  )
}
