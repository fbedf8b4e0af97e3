// The figures that an issued report keeps, out of their JSON text.

import type { Client } from "@throughline/contract"

export type ReportFigures = Awaited<ReturnType<Client["finalReportFigures"]>>

/** Null where the text is none: written by another version, or not yet. */
export function keptFigures(text: string): ReportFigures | null {
  try {
    const value: unknown = JSON.parse(text)
    return isFigures(value) ? value : null
  } catch {
    // Not JSON: nothing was kept.
    return null
  }
}

/** The server wrote it in the shape of its own answer; that its parts are there tells it from anything else. */
function isFigures(value: unknown): value is ReportFigures {
  return typeof value === "object" && value !== null && ["scope", "schedule", "cost", "earnedValue", "changes", "risks", "quality", "benefits", "training"].every((part) => part in value)
}
