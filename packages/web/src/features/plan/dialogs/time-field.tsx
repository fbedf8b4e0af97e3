// A time of day in a form, in minutes from midnight.

import { TextInput } from "@mantine/core"
import { useTextOf } from "../view/use-text-of.ts"

export function TimeField({ label, value, onChange }: { readonly label: string; readonly value: number; readonly onChange: (minutes: number) => void }) {
  const shown = `${String(Math.floor(value / 60)).padStart(2, "0")}:${String(value % 60).padStart(2, "0")}`
  const [text, setText] = useTextOf(shown)
  const commit = () => {
    const match = /^(\d{2}):(\d{2})$/.exec(text)
    const minutes = match === null ? null : Number(match[1]) * 60 + Number(match[2])
    if (minutes === null || minutes === value) setText(shown)
    else onChange(minutes)
  }
  return <TextInput type="time" label={label} value={text} onChange={(event) => setText(event.currentTarget.value)} onBlur={commit} />
}
