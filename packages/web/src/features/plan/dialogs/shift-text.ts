// Working hours as people write them: "08:00-12:00, 13:00-17:00"; nothing means a day off.

import type { Shift } from "@throughline/plan"

export function shiftsToText(shifts: readonly Shift[]): string {
  return shifts.map(({ from, to }) => `${clock(from)}-${clock(to)}`).join(", ")
}

/** Null where the text is no list of ascending hours. */
export function shiftsFromText(text: string): readonly Shift[] | null {
  if (text.trim() === "") return []
  const shifts: Shift[] = []
  for (const part of text.split(/[,;]/)) {
    const match = /^\s*(\d{1,2})(?:[:.](\d{2}))?\s*[-–]\s*(\d{1,2})(?:[:.](\d{2}))?\s*$/.exec(part)
    if (match === null) return null
    const from = (Number(match[1]) * 60 + Number(match[2] ?? 0)) * 10
    const to = (Number(match[3]) * 60 + Number(match[4] ?? 0)) * 10
    const before = shifts.at(-1)?.to ?? 0
    if (from >= to || to > 14_400 || from < before) return null
    shifts.push({ from, to })
  }
  return shifts
}

function clock(ticks: number): string {
  const minutes = Math.floor(ticks / 10)
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`
}
