// A field to pick from many, by typing a part of its name.

import { TextInput } from "@mantine/core"
import { useState } from "react"
import { t } from "../../../i18n/catalogue.ts"
import type { ShownField } from "../words/shown-field.ts"

interface FieldMenuProps {
  readonly label: string
  readonly fields: readonly ShownField[]
  readonly onPick: (field: ShownField) => void
}

const MANY = 8

export function FieldMenu({ label, fields, onPick }: FieldMenuProps) {
  const [typed, setTyped] = useState("")
  const wanted = typed.trim().toLocaleLowerCase()
  const found = fields.filter((field) => field.label.toLocaleLowerCase().includes(wanted))
  return (
    <div className="tl-fieldmenu">
      {fields.length > MANY && <TextInput size="xs" aria-label={t("artefact.findField")} placeholder={t("artefact.findField")} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} onKeyDown={(event) => { const [first] = found; if (event.key === "Enter" && first !== undefined) { event.preventDefault(); onPick(first) } }} />}
      <ul aria-label={label}>{found.map((field) => <li key={field.name}><button type="button" onClick={() => onPick(field)}>{field.label}</button></li>)}</ul>
      {found.length === 0 && <p className="tl-soft tl-small">{t("state.nothing")}</p>}
    </div>
  )
}
