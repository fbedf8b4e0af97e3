// A share in hundredths of a percent as people read it. Two digits, so that 94.95 % never looks like the 95 % that are wanted.

import { t } from "../../../i18n/catalogue.ts"
import { formatNumber } from "../../../i18n/format-number.ts"

export function shareText(basisPoints: number | null): string {
  return basisPoints === null ? t("artefact.nothing") : t("artefact.percent", { value: formatNumber(basisPoints / 100, 2) })
}
