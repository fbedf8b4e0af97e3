// "Task deleted. [Undo]" as shown in a toast.

import { Button } from "@mantine/core"
import { t } from "../i18n/catalogue.ts"

export function UndoMessage({ message, perform }: { readonly message: string; readonly perform: () => void }) {
  return (
    <span className="tl-line">
      <span>{message}</span>
      <Button size="compact-sm" variant="subtle" onClick={perform}>{t("action.undo")}</Button>
    </span>
  )
}
