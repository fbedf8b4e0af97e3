// The name of a governance template: those that come with the program in the reader's language, others as their makers called them.

import { tOr } from "../../../i18n/catalogue.ts"
import type { Governance } from "../gate-query.ts"

export function governanceName({ id, name }: Pick<Governance, "id" | "name">): string {
  return tOr(`governance.builtIn.${id}`, name)
}

export function isBuiltIn({ id }: Pick<Governance, "id">): boolean {
  return id === "gov_light" || id === "gov_standard" || id === "gov_full"
}
