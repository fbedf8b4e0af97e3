// Numbers, percentages, money, bytes and lengths of time as the reader writes them. Signed forms always carry their sign,
// with a true minus.

import { remembered } from "./format-region.ts"
import { t } from "./catalogue.ts"

const numberFormat = remembered((tag, digits) => new Intl.NumberFormat(tag, { maximumFractionDigits: Number(digits) }))
const signedFormat = remembered((tag, digits) => new Intl.NumberFormat(tag, { maximumFractionDigits: Number(digits), signDisplay: "exceptZero" }))
const ratioFormat = remembered((tag) => new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 2 }))
const percentFormat = remembered((tag) => new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 0 }))
const moneyFormat = remembered((tag, kind) => {
  const [currency = "EUR", digits = "2", sign = "auto"] = kind.split("|")
  return new Intl.NumberFormat(tag, {
    style: "currency", currency, minimumFractionDigits: Number(digits), maximumFractionDigits: Number(digits),
    signDisplay: sign === "signed" ? "exceptZero" : "auto",
  })
})

export function formatNumber(value: number, digits = 2): string {
  return minus(numberFormat(String(digits)).format(value))
}

export function formatSigned(value: number, digits = 2): string {
  return minus(signedFormat(String(digits)).format(value))
}

/** Always two digits: an index such as 0.98 or 1.00. */
export function formatRatio(value: number): string {
  return ratioFormat("").format(value)
}

/** 0 to 100. */
export function formatPercent(percent: number): string {
  return percentFormat("").format(percent / 100)
}

export interface MoneyOptions {
  readonly digits?: number
  readonly signed?: boolean
  /** Leaves out the minor digits: for sums in overviews. */
  readonly whole?: boolean
}

/** An amount in minor units of its currency. */
export function formatMoney(minor: number, currency: string, options: MoneyOptions = {}): string {
  const digits = options.digits ?? 2
  const kind = `${currency}|${options.whole === true ? 0 : digits}|${options.signed === true ? "signed" : "auto"}`
  return minus(moneyFormat(kind).format(minor / 10 ** digits))
}

/** How many minutes of work make a day, and so on; from the plan's settings. */
export interface DurationScale {
  readonly minutesPerDay: number
  readonly minutesPerWeek?: number
}
const USUAL: DurationScale = { minutesPerDay: 480 }

/** Working time in days ("3.5 d"); below a day in hours ("6 h"), below an hour in minutes. */
export function formatDuration(minutes: number, scale: DurationScale = USUAL): string {
  return durationWith(minutes, scale, formatNumber)
}

/** The same with its sign: a slip or a variance. */
export function formatSlip(minutes: number, scale: DurationScale = USUAL): string {
  return durationWith(minutes, scale, formatSigned)
}

/** Effort in hours ("120 h"). */
export function formatWork(minutes: number): string {
  return t("format.hours", { value: formatNumber(minutes / 60, minutes % 60 === 0 ? 0 : 1) })
}

export function formatBytes(bytes: number): string {
  const steps = [[1_000_000_000, "GB"], [1_000_000, "MB"], [1_000, "kB"]] as const
  const [size, unit] = steps.find(([step]) => bytes >= step) ?? ([1, "B"] as const)
  return `${formatNumber(bytes / size, 1)} ${unit}`
}

function durationWith(minutes: number, scale: DurationScale, write: (value: number, digits: number) => string): string {
  const size = Math.abs(minutes)
  if (size >= scale.minutesPerDay || size === 0) return t("format.days", { value: write(minutes / scale.minutesPerDay, 2) })
  if (size >= 60) return t("format.hours", { value: write(minutes / 60, 1) })
  return t("format.minutes", { value: write(minutes, 1) })
}

/** Intl writes a hyphen for minus in some locales. */
function minus(text: string): string {
  return text.replace("-", "−")
}
