// The diamond of a gate, its standing told by shape as well as colour: hollow closed, a point ready, half submitted, a tick passed.

import type { GateStanding } from "./gate-standing.ts"
import "./gates.css"

export function GateDiamond({ standing, size = 16 }: { readonly standing: GateStanding; readonly size?: number }) {
  return (
    <svg className={`tl-gatemark tl-gatemark--${standing}`} viewBox="0 0 20 20" width={size} height={size} aria-hidden="true">
      <path className="tl-gatemark__edge" d="M10 1.5L18.5 10L10 18.5L1.5 10Z" />
      {SIGNS[standing]}
    </svg>
  )
}

const TICK = <path className="tl-gatemark__sign" d="M6.4 10.2l2.5 2.5 4.6-5" />
const SIGNS = {
  closed: null,
  ready: <circle className="tl-gatemark__point" cx="10" cy="10" r="3.2" />,
  submitted: <path className="tl-gatemark__point" d="M10 1.5L18.5 10L10 18.5Z" />,
  approved: TICK,
  conditional: <path className="tl-gatemark__sign" d="M10 5.6v5.2M10 13.6v.4" />,
  rejected: <path className="tl-gatemark__sign" d="M7.2 7.2l5.6 5.6M12.8 7.2l-5.6 5.6" />,
  deferred: <path className="tl-gatemark__sign" d="M8 7v6M12 7v6" />,
} as const
