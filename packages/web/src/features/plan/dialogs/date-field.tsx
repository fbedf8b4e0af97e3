// A day of the plan in a form; the time of day stays, or is the usual one of its edge.

import { TextInput } from "@mantine/core"
import type { Instant } from "@throughline/engine"
import { dayFromIso, dayOf, instantOfDay, timeOf, toIsoDay } from "@throughline/plan"
import { usePlanNow } from "../view/use-desk.ts"
import { useTextOf } from "../view/use-text-of.ts"

interface DateFieldProps {
  readonly label: string
  readonly value: Instant | null
  readonly edge: "start" | "finish"
  readonly onChange: (value: Instant | null) => void
  readonly readOnly?: boolean
  readonly description?: string
}

export function DateField({ label, value, edge, onChange, readOnly = false, description }: DateFieldProps) {
  const { plan } = usePlanNow()
  const shown = value === null ? "" : toIsoDay(dayOf(value))
  const [text, setText] = useTextOf(shown)
  const usual = edge === "start" ? plan.settings.defaultStartMinute : plan.settings.defaultFinishMinute
  /** Taken when the field is left: a date being typed passes through many years. */
  const commit = () => {
    if (text === shown) return
    const day = dayFromIso(text)
    if (text === "") onChange(null)
    else if (day === null) setText(shown)
    else onChange(instantOfDay(day) + (value === null ? usual * 10 : timeOf(value)))
  }
  return (
    <TextInput
      type="date" size="sm" label={label} value={text} readOnly={readOnly} onChange={(event) => setText(event.currentTarget.value)} onBlur={commit}
      onKeyDown={(event) => event.key === "Enter" && commit()} {...(description === undefined ? {} : { description })}
    />
  )
}
