// Asks for the reason of a step; it stands in the history for good.

import { Button, Textarea } from "@mantine/core"
import { modals } from "@mantine/modals"
import { useState } from "react"
import { t } from "../../../i18n/catalogue.ts"

export function ReasonDialog({ action, onDone }: { readonly action: string; readonly onDone: (reason: string) => void }) {
  const [reason, setReason] = useState("")
  return (
    <form className="tl-stack" onSubmit={(event) => { event.preventDefault(); modals.closeAll(); onDone(reason.trim()) }}>
      <Textarea label={t("artefact.reason")} description={t("artefact.reasonHint")} value={reason} onChange={(event) => setReason(event.currentTarget.value)} autosize minRows={3} maxLength={20_000} required data-autofocus />
      <div><Button type="submit" disabled={reason.trim() === ""}>{action}</Button></div>
    </form>
  )
}
