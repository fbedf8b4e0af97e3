// Hours of a day in a form, as text that is checked when the field is left.

import { TextInput } from "@mantine/core"
import type { Shift } from "@throughline/plan"
import { useState } from "react"
import { t } from "../../../i18n/catalogue.ts"
import { shiftsFromText, shiftsToText } from "./shift-text.ts"
import { useTextOf } from "../view/use-text-of.ts"

interface ShiftFieldProps {
  readonly label: string
  readonly value: readonly Shift[]
  readonly disabled?: boolean
  readonly onChange: (shifts: readonly Shift[]) => void
}

export function ShiftField({ label, value, disabled = false, onChange }: ShiftFieldProps) {
  const shown = shiftsToText(value)
  const [text, setText] = useTextOf(shown)
  const [wrong, setWrong] = useState(false)
  const commit = () => {
    const shifts = shiftsFromText(text)
    setWrong(shifts === null)
    if (shifts !== null && text !== shown) onChange(shifts)
  }
  return (
    <TextInput
      size="xs" aria-label={label} value={text} disabled={disabled} placeholder={t("plan.calendars.off")} error={wrong ? t("plan.calendars.hoursWrong") : null}
      onChange={(event) => setText(event.currentTarget.value)} onBlur={commit} onKeyDown={(event) => event.key === "Enter" && commit()}
    />
  )
}
