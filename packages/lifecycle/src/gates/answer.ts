// The few shapes that answers of checks take.

import type { ArtefactFacts } from "../artefact-facts.ts"
import type { CheckResult, Evidence, GateFacts } from "./gate-facts.ts"

const EVIDENCE_MAX = 50

export function evidenceOf({ id, kind, key, title }: Pick<ArtefactFacts, "id" | "kind" | "key" | "title">): Evidence {
  return { id, kind, text: key === "" ? title : `${key} ${title}` }
}

export function answer(met: boolean, reason: string, values: CheckResult["values"] = {}, evidence: readonly Evidence[] = []): CheckResult {
  return { met, reason, values, evidence: evidence.slice(0, EVIDENCE_MAX) }
}

/** All of them must be so; the evidence are those that are not. With none at all the check is met only if `emptyIsFine`. */
export function allMust<Fact extends Pick<ArtefactFacts, "id" | "kind" | "key" | "title">>(all: readonly Fact[], isSo: (fact: Fact) => boolean, emptyIsFine = false): CheckResult {
  if (all.length === 0) return answer(emptyIsFine, "none")
  const missing = all.filter((fact) => !isSo(fact))
  const values = { part: all.length - missing.length, whole: all.length }
  return missing.length === 0 ? answer(true, "all", values, all.map(evidenceOf)) : answer(false, "some", values, missing.map(evidenceOf))
}

/** There must be none such; the evidence are those that there are. */
export function noneMay<Fact extends Pick<ArtefactFacts, "id" | "kind" | "key" | "title">>(found: readonly Fact[]): CheckResult {
  return found.length === 0 ? answer(true, "noneLeft") : answer(false, "left", { count: found.length }, found.map(evidenceOf))
}

/** Artefacts of a kind that count: not in a state that means "no longer". */
export function ofKind({ artefacts }: Pick<GateFacts, "artefacts">, kind: string, dropped: readonly string[] = []): readonly ArtefactFacts[] {
  return artefacts.filter((artefact) => artefact.kind === kind && !dropped.includes(artefact.state))
}
