// Whether what stands on the screen is saved; after a conflict, the choice between mine and theirs. Trouble floats, because the
// cell that caused it may be far from the head of the sheet.

import { Button } from "@mantine/core"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { t } from "../../../i18n/catalogue.ts"
import type { FieldsDraft } from "./use-fields-draft.ts"

export function DraftStatus({ draft }: { readonly draft: FieldsDraft }) {
  if (draft.status === "conflict") {
    return (
      <div className="tl-conflict tl-sheettrouble" role="alert">
        <p>{t("sheet.conflict")}</p>
        <div className="tl-line"><Button size="compact-sm" onClick={draft.keepMine}>{t("sheet.keepMine")}</Button><Button size="compact-sm" variant="default" onClick={draft.takeTheirs}>{t("sheet.takeTheirs")}</Button></div>
      </div>
    )
  }
  if (draft.status === "failed") return <div className="tl-sheettrouble"><FormProblem error={draft.error} /><div className="tl-line"><Button size="compact-sm" onClick={draft.keepMine}>{t("action.retry")}</Button><Button size="compact-sm" variant="default" onClick={draft.takeTheirs}>{t("artefact.discard")}</Button></div></div>
  return <output className="tl-soft tl-small tl-sheetstatus">{t(draft.status === "saved" ? "sheet.saved" : "sheet.saving")}</output>
}
