// How much is done, 0 to 100 %, in steps of five; by finger, mouse or arrow keys. Reports when let go, not while moving; a finger
// that only came by while scrolling the page has reported nothing.

import { useState } from "react"
import { formatPercent } from "../../../i18n/format-number.ts"

export interface PercentSliderProps {
  readonly label: string
  readonly value: number
  readonly disabled: boolean
  readonly onCommit: (percent: number) => void
}

const STEP = 5

export function PercentSlider({ label, value, disabled, onCommit }: PercentSliderProps) {
  const [moved, setMoved] = useState<number | null>(null)
  const shown = moved ?? value
  const commit = () => {
    if (moved !== null && moved !== value) onCommit(moved)
    setMoved(null)
  }
  return (
    <span className="tl-percent">
      <input type="range" min={0} max={100} step={STEP} aria-label={label} aria-valuetext={formatPercent(shown)} value={shown} disabled={disabled}
        onChange={(event) => setMoved(Number(event.currentTarget.value))} onPointerUp={commit} onPointerCancel={() => setMoved(null)} onKeyUp={commit} onBlur={commit} />
      <output className="tl-number">{formatPercent(shown)}</output>
    </span>
  )
}
