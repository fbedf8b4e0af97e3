// Is a tolerance kept, nearly used up, or left? Unknown where there is no forecast yet.

import type { ToleranceFacts } from "@throughline/lifecycle"

const NEARLY = 0.8

export function toleranceHealth({ allowed, deviation }: Pick<ToleranceFacts, "allowed" | "deviation">): "good" | "attention" | "critical" | "unknown" {
  if (deviation === null) return "unknown"
  if (deviation > allowed) return "critical"
  return deviation > 0 && deviation >= allowed * NEARLY ? "attention" : "good"
}
