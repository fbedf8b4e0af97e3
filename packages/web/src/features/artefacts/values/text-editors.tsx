// Editors of words and figures. Each keeps what is typed as it is typed, and says at once what cannot be read.

import { Textarea, TextInput } from "@mantine/core"
import { useState } from "react"
import { t } from "../../../i18n/catalogue.ts"
import { parseDecimal, parseNumberField, typedForm } from "./parse-value.ts"
import { localOf, momentOf } from "./zoned-moment.ts"
import { naming } from "./editor-props.ts"
import type { EditorProps } from "./editor-props.ts"

const textOf = (value: unknown) => (typeof value === "string" ? value : "")

export function LineEditor(props: EditorProps) {
  const { shown, value, onChange, compact, error } = props
  const link = shown.field.type === "link"
  const max = shown.field.type === "line" ? (shown.field.max ?? 255) : 2_000
  const change = (text: string) => onChange(text.trim() === "" ? null : text, link && text.trim() !== "" && !/^https?:\/\/\S+$/.test(text.trim()) ? t("artefact.invalid.link") : undefined)
  return <TextInput {...naming(props)} size={compact === true ? "xs" : "sm"} type={link ? "url" : "text"} value={textOf(value)} maxLength={max} onChange={(event) => change(event.currentTarget.value)} error={error} />
}

export function TextEditor(props: EditorProps) {
  const { shown, value, onChange, compact, error } = props
  const max = shown.field.type === "text" ? (shown.field.max ?? 100_000) : 100_000
  return <Textarea {...naming(props)} size={compact === true ? "xs" : "sm"} autosize minRows={compact === true ? 1 : 3} maxRows={24} value={textOf(value)} maxLength={max} onChange={(event) => onChange(event.currentTarget.value === "" ? null : event.currentTarget.value)} error={error} />
}

/** One entry a line. */
export function LinesEditor(props: EditorProps) {
  const { value, onChange, compact, error } = props
  const [text, setText] = useState(() => (Array.isArray(value) ? value.join("\n") : ""))
  const change = (next: string) => {
    setText(next)
    onChange(next.split("\n").map((line) => line.trim()).filter((line) => line !== ""))
  }
  return <Textarea {...naming(props)} size={compact === true ? "xs" : "sm"} description={compact === true ? undefined : t("artefact.linesHint")} autosize minRows={compact === true ? 1 : 3} maxRows={24} value={text} onChange={(event) => change(event.currentTarget.value)} error={error} />
}

export function NumberEditor(props: EditorProps) {
  const { shown, value, onChange, world, compact, error } = props
  const [text, setText] = useState(() => typedForm(shown.field, value, world.currencyDigits))
  const [problem, setProblem] = useState<string | undefined>()
  const change = (next: string) => {
    setText(next)
    const parsed = parseNumberField(shown.field, next, world.currencyDigits)
    setProblem(parsed.ok ? undefined : parsed.message)
    if (parsed.ok) onChange(parsed.value)
    else onChange(value, parsed.message)
  }
  const unit = shown.field.type === "money" ? world.currency : shown.field.type === "percent" ? t("artefact.percentSign") : undefined
  return (
    <TextInput
      {...naming(props)} size={compact === true ? "xs" : "sm"} className="tl-figure-input" inputMode={shown.field.type === "minutes" ? "text" : "decimal"} value={text} error={problem ?? error}
      rightSection={unit === undefined ? undefined : <span className="tl-soft tl-small">{unit}</span>} rightSectionPointerEvents="none" placeholder={shown.field.type === "minutes" ? t("artefact.minutesHint") : undefined}
      onChange={(event) => change(event.currentTarget.value)}
    />
  )
}

/** Amounts of following periods: "1000; 2000; 2500". */
export function AmountsEditor(props: EditorProps) {
  const { value, onChange, world, compact, error } = props
  const scale = 10 ** world.currencyDigits
  const [text, setText] = useState(() => (Array.isArray(value) ? value.map((each) => typedForm({ type: "money" }, each, world.currencyDigits)).join("; ") : ""))
  const [problem, setProblem] = useState<string | undefined>()
  const change = (next: string) => {
    setText(next)
    const numbers = next.split(";").filter((part) => part.trim() !== "").map((part) => parseDecimal(part))
    const bad = numbers.includes(null) ? t("artefact.invalid.amounts") : undefined
    setProblem(bad)
    onChange(bad === undefined ? numbers.map((number) => Math.round((number ?? 0) * scale)) : value, bad)
  }
  return <TextInput {...naming(props)} size={compact === true ? "xs" : "sm"} value={text} placeholder={t("artefact.amountsHint")} onChange={(event) => change(event.currentTarget.value)} error={problem ?? error} />
}

/** A day. Taken as typed: the browser's own field gives whole days only. */
export function DateEditor(props: EditorProps) {
  const { value, onChange, compact, error } = props
  return <TextInput {...naming(props)} type="date" max="9999-12-31" size={compact === true ? "xs" : "sm"} value={textOf(value)} onChange={(event) => onChange(event.currentTarget.value === "" ? null : event.currentTarget.value)} error={error} />
}

/** A time of a day, in the time zone of the project. */
export function MomentEditor(props: EditorProps) {
  const { value, onChange, world, compact, error } = props
  const timeZone = world.timeZone ?? "UTC"
  const [text, setText] = useState(() => localOf(textOf(value), timeZone))
  const change = (next: string) => {
    setText(next)
    onChange(momentOf(next, timeZone))
  }
  return <TextInput {...naming(props)} type="datetime-local" max="9999-12-31T23:59" size={compact === true ? "xs" : "sm"} description={compact === true ? undefined : timeZone.replaceAll("_", " ")} value={text} onChange={(event) => change(event.currentTarget.value)} error={error} />
}
