// Each tolerance with what is allowed and how far the forecast is from what was agreed, in words and with a mark.

import type { ToleranceFacts } from "@throughline/lifecycle"
import { ScrollBox } from "../../../app/scroll-box.tsx"
import { StatusWord } from "../../../app/status-mark.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { formatMoney, formatNumber } from "../../../i18n/format-number.ts"
import { toleranceHealth } from "./tolerance-health.ts"

interface Money {
  readonly currency: string
  readonly digits: number
}

export function ToleranceTable({ tolerances, money }: { readonly tolerances: readonly ToleranceFacts[]; readonly money: Money }) {
  return (
    <ScrollBox label={t("charter.tolerances")}>
      <table className="tl-table">
        <caption className="tl-hidden">{t("charter.tolerances")}</caption>
        <thead><tr><th scope="col">{t("charter.tolerances")}</th><th scope="col" className="tl-number">{t("charter.allowed")}</th><th scope="col" className="tl-number">{t("charter.forecast")}</th><th scope="col">{t("charter.state")}</th></tr></thead>
        <tbody>
          {tolerances.map((each) => (
            <tr key={each.tolerance}>
              <th scope="row">{t(`charter.tolerance.${each.tolerance}`)}</th>
              <td className="tl-number">{amountText(each.tolerance, each.allowed, money)}</td>
              <td className="tl-number">{each.deviation === null ? t("charter.unknown") : amountText(each.tolerance, each.deviation, money, true)}</td>
              <td><StatusWord health={toleranceHealth(each)} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function amountText(tolerance: ToleranceFacts["tolerance"], value: number, { currency, digits }: Money, signed = false): string {
  switch (tolerance) {
    case "time": return t("charter.days", { days: signed && value > 0 ? `+${formatNumber(value)}` : formatNumber(value) })
    case "cost": case "risk": return formatMoney(value, currency, { digits, signed })
    case "scope": case "benefits": return t("artefact.percent", { value: formatNumber(value / 100) })
    case "quality": return t("charter.defects", { count: value })
    default: return formatNumber(value)
  }
}
