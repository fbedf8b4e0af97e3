// A cell for a line of text: taken when it is left or Enter pressed, given up with Escape.

import { useState } from "react"

interface TextCellProps {
  readonly value: string
  readonly label: string
  readonly readOnly?: boolean
  readonly max?: number
  readonly placeholder?: string
  readonly onChange: (value: string) => void
}

export function TextCell({ value, label, readOnly = false, max = 255, placeholder, onChange }: TextCellProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const take = () => {
    const next = typed?.trim()
    if (next !== undefined && next !== value) onChange(next)
    setTyped(null)
  }
  return (
    <input
      className="tl-cell tl-cell--text" aria-label={label} readOnly={readOnly} maxLength={max} placeholder={placeholder} value={typed ?? value} title={typed ?? value}
      onChange={(event) => setTyped(event.currentTarget.value)} onBlur={take}
      onKeyDown={(event) => {
        if (event.key === "Enter") { event.preventDefault(); take() }
        if (event.key === "Escape") setTyped(null)
      }}
    />
  )
}
