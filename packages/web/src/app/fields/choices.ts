// The choices of select fields, in words.

import { ORGANISATION_ROLES, PROJECT_ROLES, PROJECT_STATES } from "@throughline/contract"
import type { OrganisationRole, ProjectRole } from "@throughline/contract"
import { currentLocale, t } from "../../i18n/catalogue.ts"

export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
}

/** Mantine answers with any text; only one of the choices is let through. */
export function chosen<Value extends string>(choices: readonly Choice<Value>[], value: string | null): Value | null {
  return choices.find((choice) => choice.value === value)?.value ?? null
}

export const LOCALES: readonly Choice<"en" | "de">[] = [{ value: "en", label: "English" }, { value: "de", label: "Deutsch" }]

export function organisationRoles(): readonly Choice<OrganisationRole>[] {
  return ORGANISATION_ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))
}

export function projectRoles(): readonly Choice<ProjectRole>[] {
  return PROJECT_ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))
}

const KINDS = ["hardware", "software", "network", "data", "helpDesk", "other"] as const
export type ProjectKind = (typeof KINDS)[number]
export function projectKinds(): readonly Choice<ProjectKind>[] {
  return KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))
}

export type ProjectState = (typeof PROJECT_STATES)[number]
export function projectStates(): readonly Choice<ProjectState>[] {
  return PROJECT_STATES.map((state) => ({ value: state, label: t(`projectState.${state}`) }))
}

const HEALTHS = ["good", "attention", "critical", "unknown"] as const
export type Health = (typeof HEALTHS)[number]
export function healths(): readonly Choice<Health>[] {
  return HEALTHS.map((health) => ({ value: health, label: t(`health.${health}`) }))
}

/** Currencies by code with their name in the reader's language. */
export function currencies(): Choice<string>[] {
  const names = new Intl.DisplayNames(currentLocale(), { type: "currency" })
  return Intl.supportedValuesOf("currency").map((code) => ({ value: code, label: `${code} ${names.of(code) ?? ""}` }))
}
