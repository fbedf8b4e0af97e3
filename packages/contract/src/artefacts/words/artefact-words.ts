// Which words a language must have for the artefacts: one for every kind, field, choice, state and step. What is missing does
// not compile. Words are shared by name; where a name means something else in one place, that place says it for itself.

import type { ArtefactKind } from "../kind.ts"
import type { ARTEFACTS, ArtefactKindName } from "../index.ts"
import type { Fields } from "../field.ts"

type Kinds = typeof ARTEFACTS
type FieldsOf<K extends ArtefactKindName> = Kinds[K]["fields"]

/** Names of fields, and of the fields within rows. */
type FieldNames<Its extends Fields> = { [Name in keyof Its & string]: Name | (Its[Name] extends { readonly type: "rows"; readonly fields: infer Inner extends Fields } ? FieldNames<Inner> : never) }[keyof Its & string]
/** "criteria", "criteria.question". */
type FieldPaths<Its extends Fields> = { [Name in keyof Its & string]: Name | (Its[Name] extends { readonly type: "rows"; readonly fields: infer Inner extends Fields } ? `${Name}.${FieldPaths<Inner>}` : never) }[keyof Its & string]
/** "type:defect", "criteria.dimension:legal". */
type ChoicePaths<Its extends Fields> = {
  [Name in keyof Its & string]: Its[Name] extends { readonly of: readonly (infer Choice extends string)[] } ? `${Name}:${Choice}` : Its[Name] extends { readonly type: "rows"; readonly fields: infer Inner extends Fields } ? `${Name}.${ChoicePaths<Inner>}` : never
}[keyof Its & string]
type ChoicesOf<Its> = Its extends { readonly of: readonly (infer Choice extends string)[] } ? Choice : Its extends { readonly type: "rows"; readonly fields: infer Inner extends Fields } ? ChoicesOf<Inner[keyof Inner]> : never

export type ArtefactFieldName = { [K in ArtefactKindName]: FieldNames<FieldsOf<K>> }[ArtefactKindName]
export type ArtefactFieldPath = { [K in ArtefactKindName]: `${K}.${FieldPaths<FieldsOf<K>>}` }[ArtefactKindName]
export type ArtefactChoice = { [K in ArtefactKindName]: ChoicesOf<FieldsOf<K>[keyof FieldsOf<K>]> }[ArtefactKindName]
type ArtefactChoicePath = { [K in ArtefactKindName]: `${K}.${ChoicePaths<FieldsOf<K>>}` }[ArtefactKindName]
export type ArtefactState = { [K in ArtefactKindName]: Kinds[K] extends ArtefactKind<string, Fields, infer State> ? State : never }[ArtefactKindName]
export type ArtefactStep = { [K in ArtefactKindName]: Kinds[K] extends ArtefactKind<string, Fields, string, infer Step> ? Step : never }[ArtefactKindName]

export interface KindWords {
  readonly one: string
  readonly many: string
  /** One sentence: what it is for. Shown where there is none yet. */
  readonly purpose: string
}

export interface ArtefactWords {
  readonly kinds: Readonly<Record<ArtefactKindName, KindWords>>
  readonly fields: Readonly<Record<ArtefactFieldName, string>>
  readonly choices: Readonly<Record<ArtefactChoice, string>>
  readonly states: Readonly<Record<ArtefactState, string>>
  /** Verbs, as buttons say them. */
  readonly steps: Readonly<Record<ArtefactStep, string>>
  /** Where a name means something else than elsewhere: "businessCase.lines.cashable", "action.source:meeting", "assumption=open", "deliverable!present". */
  readonly instead: Partial<Record<ArtefactFieldPath | ArtefactChoicePath | `${ArtefactKindName}=${ArtefactState}` | `${ArtefactKindName}!${ArtefactStep}`, string>>
}
