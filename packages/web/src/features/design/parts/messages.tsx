// Dialogs and toasts, opened by their buttons.

import { Button } from "@mantine/core"
import { modals } from "@mantine/modals"
import { confirm } from "../../../app/confirm.tsx"
import { toast } from "../../../app/toasts.ts"
import { t } from "../../../i18n/catalogue.ts"
import { ReasonDialog } from "../../artefacts/page/reason-dialog.tsx"
import { REFUSAL } from "./states.tsx"
import { Sample, Section } from "./section.tsx"

export function Messages() {
  const ask = () => void confirm({ title: t("design.askTitle"), body: t("design.askBody"), action: t("action.delete"), dangerous: true }).then((agreed) => { if (agreed) toast.undoable(t("design.moved"), () => toast.done(t("design.done"))) })
  const askReason = () => void modals.open({ title: t("design.formDialog"), closeButtonProps: { "aria-label": t("action.close") }, children: <ReasonDialog action={t("action.save")} draft="design.reason" onDone={() => toast.done(t("design.done"))} /> })
  return (
    <Section id="messages" title={t("design.messages")}>
      <Sample name={t("design.messages")}>
        <div className="tl-line">
          <Button variant="default" onClick={ask}>{t("design.askDialog")}</Button>
          <Button variant="default" onClick={askReason}>{t("design.formDialog")}</Button>
          <Button variant="default" onClick={() => toast.done(t("design.done"))}>{t("design.toastDone")}</Button>
          <Button variant="default" onClick={() => toast.undoable(t("design.moved"), () => toast.done(t("design.done")))}>{t("design.toastUndo")}</Button>
          <Button variant="default" onClick={() => toast.refused(t("design.toastRefusedText"))}>{t("design.toastRefused")}</Button>
          <Button variant="default" onClick={() => toast.problem(REFUSAL)}>{t("design.toastProblem")}</Button>
        </div>
      </Sample>
    </Section>
  )
}
