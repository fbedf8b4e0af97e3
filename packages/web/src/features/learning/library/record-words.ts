// How often a risk of the library stood in a register, how often it hit, and when last.

import { t } from "../../../i18n/catalogue.ts"
import { formatCivil } from "../../../i18n/format-date.ts"
import type { LibraryRisk } from "../learning-query.ts"

export function recordWords({ stood, hit, lastHit }: Pick<LibraryRisk, "stood" | "hit" | "lastHit">): string {
  return lastHit === null ? t("library.record", { stood, hit }) : t("library.recordLast", { stood, hit, last: formatCivil(lastHit) })
}
