// A mark of health: told apart by shape as well as colour. Circle with tick, triangle, square with cross, dashed ring.

import type { Health } from "./fields/choices.ts"
import { t } from "../i18n/catalogue.ts"
import "./status-mark.css"

export interface StatusMarkProps {
  readonly health: Health
  readonly size?: number
  /** The word stands beside it already. */
  readonly silent?: boolean
}

export function StatusMark({ health, size = 14, silent = false }: StatusMarkProps) {
  const naming = silent ? { "aria-hidden": true } : { role: "img", "aria-label": t(`health.${health}`) }
  return (
    <svg className={`tl-mark tl-mark--${health}`} viewBox="0 0 16 16" width={size} height={size} {...naming}>
      {SHAPES[health]}
    </svg>
  )
}

/** The mark with its word. */
export function StatusWord({ health }: { readonly health: Health }) {
  return <span className={`tl-status tl-status--${health}`}><StatusMark health={health} silent />{t(`health.${health}`)}</span>
}

const SHAPES = {
  good: <><circle cx="8" cy="8" r="7" /><path className="tl-mark__sign" d="M4.8 8.2l2.3 2.3 4.2-4.6" /></>,
  attention: <><path d="M8 1.2l7.2 13H.8z" /><path className="tl-mark__sign" d="M8 6v4M8 12v.4" /></>,
  critical: <><rect x="1.5" y="1.5" width="13" height="13" rx="1.5" /><path className="tl-mark__sign" d="M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6" /></>,
  unknown: <circle className="tl-mark__ring" cx="8" cy="8" r="6.2" />,
} as const
