// A column as people call it.

import { tOr } from "../../../i18n/catalogue.ts"
import type { Column } from "./columns.ts"

export function columnName({ name, holder }: Column): string {
  return name ?? tOr(`role.${holder}`, holder)
}
