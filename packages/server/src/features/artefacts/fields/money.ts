// Amounts of money in fields: absent for those who may not read cost.

import type { Field, Fields } from "@throughline/contract"
import type { Values } from "../content.ts"

export function isMoney(field: Field): boolean {
  return field.type === "money" || field.type === "amounts"
}

/** Also within rows. */
export function holdsMoney(field: Field): boolean {
  return isMoney(field) || (field.type === "rows" && Object.values(field.fields).some(holdsMoney))
}

export function withoutMoney(fields: Fields, values: Values): Values {
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => {
    const field = fields[name]
    if (field === undefined) return [[name, value]]
    if (isMoney(field)) return []
    return [[name, field.type === "rows" && Array.isArray(value) ? value.map((row: Values) => withoutMoney(field.fields, row)) : value]]
  }))
}
