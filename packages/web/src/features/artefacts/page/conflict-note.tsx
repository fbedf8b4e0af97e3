// Somebody else has changed the same field: what it was, what they made it, what is wanted here, and both ways out.

import { Button } from "@mantine/core"
import type { FieldConflict } from "@throughline/contract"
import { t } from "../../../i18n/catalogue.ts"
import { wholeText } from "./diff-fields.ts"
import type { ShownField } from "../words/shown-field.ts"
import { useArtefactPage } from "./page-context.ts"
import type { Saving } from "./use-save.ts"

interface ConflictNoteProps {
  readonly shown: ShownField
  readonly conflict: FieldConflict
  readonly mine: unknown
  readonly seen: unknown
  readonly saving: Saving
}

export function ConflictNote({ shown, conflict, mine, seen, saving }: ConflictNoteProps) {
  const { world } = useArtefactPage()
  const text = (value: unknown) => {
    const said = wholeText(shown, value, world)
    return said === "" ? t("value.none") : said
  }
  const values = [[t("artefact.conflict.seen"), seen], [conflict.changedBy === undefined ? t("artefact.conflict.theirs") : t("artefact.conflict.theirsBy", { who: conflict.changedBy }), conflict.actual], [t("artefact.conflict.mine"), mine]] as const
  return (
    <div className="tl-conflict" role="alert">
      <strong>{t("error.conflict")}</strong>
      <dl>{values.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{text(value)}</dd></div>)}</dl>
      <div className="tl-line">
        <Button size="compact-sm" onClick={saving.overwrite} loading={saving.pending}>{t("conflict.overwrite")}</Button>
        <Button size="compact-sm" variant="default" onClick={saving.takeTheirs}>{t("artefact.conflict.takeTheirs")}</Button>
      </div>
    </div>
  )
}
