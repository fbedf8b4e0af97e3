// The letters as buttons for the chosen cell: the way by touch, and what the keys are called.

import type { ProjectRole } from "@throughline/contract"
import { projectRoles } from "../../../app/fields/choices.ts"
import { t } from "../../../i18n/catalogue.ts"
import type { ArtefactSummary } from "../../artefacts/index.ts"
import { rowsIn } from "../../quick-edit/index.ts"
import { columnName } from "./column-name.ts"
import type { Column } from "./columns.ts"
import { LETTERS, lettersAt } from "./letters.ts"
import type { Letter } from "./letters.ts"

interface LetterBarProps {
  readonly row: ArtefactSummary | undefined
  readonly column: Column | undefined
  readonly columns: readonly Column[]
  readonly mayEdit: boolean
  readonly onToggle: (row: ArtefactSummary, column: Column, letter: Letter) => void
  readonly onClear: (row: ArtefactSummary, column: Column) => void
  readonly onAskRole: (role: ProjectRole) => void
}

export function LetterBar({ row, column, columns, mayEdit, onToggle, onClear, onAskRole }: LetterBarProps) {
  if (!mayEdit) return null
  const open = row !== undefined && column !== undefined && row.state !== "done"
  const held = open ? lettersAt(rowsIn(row, "letters"), column.holder) : []
  const roles = projectRoles().filter(({ value }) => !columns.some(({ holder }) => holder === value))
  return (
    <div className="tl-raci__letters" role="toolbar" aria-label={t("raci.letters")}>
      <span className="tl-soft tl-small tl-raci__chosen">{open ? t("raci.chosen", { row: row.title, column: columnName(column) }) : t("raci.choose")}</span>
      {LETTERS.map((letter) => <button key={letter} type="button" disabled={!open} aria-pressed={held.includes(letter)} aria-label={t("raci.letterName", { letter, name: t(`raci.letter.${letter}`) })} title={t(`raci.letter.${letter}`)} onClick={() => open && onToggle(row, column, letter)}>{letter}</button>)}
      <button type="button" className="is-word" disabled={!open || held.length === 0} onClick={() => open && onClear(row, column)}>{t("raci.clear")}</button>
      {roles.length > 0 && (
        <select className="tl-select" aria-label={t("raci.addRole")} value="" onChange={(event) => { const role = roles.find(({ value }) => value === event.currentTarget.value); if (role !== undefined) onAskRole(role.value) }}>
          <option value="">{t("raci.addRole")}</option>
          {roles.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
        </select>
      )}
    </div>
  )
}
