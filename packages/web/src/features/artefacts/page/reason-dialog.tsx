// Asks for the reason of a step; it stands in the history for good.

import { Button, Textarea } from "@mantine/core"
import { modals } from "@mantine/modals"
import { useDraft } from "../../../app/draft.ts"
import { t } from "../../../i18n/catalogue.ts"

interface ReasonDialogProps {
  readonly action: string
  /** Names the text that is kept until the step has been taken: closing the dialog loses nothing. */
  readonly draft: string
  readonly onDone: (reason: string) => void
}

export function ReasonDialog({ action, draft, onDone }: ReasonDialogProps) {
  const [reason, setReason] = useDraft(draft)
  return (
    <form className="tl-stack" onSubmit={(event) => { event.preventDefault(); modals.closeAll(); onDone(reason.trim()) }}>
      <Textarea label={t("artefact.reason")} description={t("artefact.reasonHint")} value={reason} onChange={(event) => setReason(event.currentTarget.value)} autosize minRows={3} maxLength={20_000} required data-autofocus />
      <div><Button type="submit" disabled={reason.trim() === ""}>{action}</Button></div>
    </form>
  )
}
