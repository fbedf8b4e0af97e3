// What drawings of many artefacts use to edit them in place.

export { useQuickEdit } from "./use-quick-edit.ts"
export type { QuickEdit } from "./use-quick-edit.ts"
export { useMayEdit } from "./use-may-edit.ts"
export { numberIn, rowsIn, textIn } from "./read-field.ts"
export type { Row } from "./read-field.ts"
