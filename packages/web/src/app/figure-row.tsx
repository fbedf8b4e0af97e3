// Figures side by side, each with its name above and what it is made of beneath.

import type { ReactNode } from "react"

export interface Figure {
  readonly label: string
  readonly value: ReactNode
  /** What it is made of, or what it is measured against. */
  readonly note?: ReactNode
  readonly className?: string
}

interface FigureRowProps {
  readonly figures: readonly Figure[]
  readonly className?: string
}

export function FigureRow({ figures, className }: FigureRowProps) {
  return (
    <dl className={className === undefined ? "tl-figurerow" : `tl-figurerow ${className}`}>
      {figures.map(({ label, value, note, className: own }) => <div key={label} className={own}><dt>{label}</dt><dd>{value}{note !== undefined && note !== "" && <span className="tl-soft tl-small tl-block">{note}</span>}</dd></div>)}
    </dl>
  )
}
