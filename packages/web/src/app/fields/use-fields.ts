// The values of a form. With a draft key they are kept on this device until the form is sent; secrets never are.

import { useCallback, useState } from "react"
import { keepDraft, readDraft } from "../draft.ts"

export interface FieldOptions<Values> {
  readonly draft?: string
  readonly secret?: readonly (keyof Values)[]
}

export interface Fields<Values> {
  readonly values: Values
  readonly set: <Name extends keyof Values>(name: Name, value: Values[Name]) => void
  readonly reset: (values?: Values) => void
}

export function useFields<Values extends Readonly<Record<string, string | number | boolean | null>>>(initial: Values, options: FieldOptions<Values> = {}): Fields<Values> {
  const { draft, secret = [] } = options
  const [values, setValues] = useState(() => ({ ...initial, ...(draft === undefined ? {} : draftOf(draft, initial)) }))
  const set = <Name extends keyof Values>(name: Name, value: Values[Name]) => {
    const next = { ...values, [name]: value }
    setValues(next)
    if (draft !== undefined) keepDraft(draft, JSON.stringify(Object.fromEntries(Object.entries(next).filter(([key]) => !secret.includes(key)))))
  }
  const reset = useCallback((next?: Values) => {
    setValues(next ?? initial)
    if (draft !== undefined) keepDraft(draft, "")
  }, [draft, initial])
  return { values, set, reset }
}

/** Only fields that the form still has, with the kind of value they have now. */
function draftOf(key: string, initial: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(readDraft(key) ?? "{}")
    if (typeof kept !== "object" || kept === null) return {}
    return Object.fromEntries(Object.entries(kept).filter(([name, value]) => Object.hasOwn(initial, name) && typeof value === typeof initial[name]))
  } catch {
    // What is kept is not JSON: written by an older version. The form starts empty.
    return {}
  }
}
