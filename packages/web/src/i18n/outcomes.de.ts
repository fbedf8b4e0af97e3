// Wörter für das, was daraus wurde: Go oder No-Go, Abnahmetest, Schulung, Nutzen, Qualität.

import type { outcomesEn } from "./outcomes.en.ts"

export const outcomesDe: Record<keyof typeof outcomesEn, string> = {
  "vote.title": "Go oder No-Go",
  "vote.give": "Über Go / No-Go abstimmen",
  "vote.change": "Meine Stimme ändern",
  "vote.mine": "Meine Stimme",
  "vote.remark": "Bemerkung",
  "vote.reasonNeeded": "Ein No-Go sagt, warum.",
  "vote.hint": "Sie stimmen für sich selbst; die Stimme trägt Ihren Namen und die Zeit. Ändert sich danach, worüber abgestimmt wurde, verfällt ein Go, und ein No-Go bleibt.",
  "vote.submit": "Stimme abgeben",
  "vote.given": "Ihre Stimme ist festgehalten.",
  "vote.isGo": "Es ist ein Go: Jemand ist dafür, niemand dagegen, und jedes Kriterium ist erfüllt.",
  "vote.against": "{count, plural, one {{names} ist dagegen.} other {{names} sind dagegen.}}",
  "vote.nobody": "Noch hat niemand für Go gestimmt.",
  "vote.unmet": "{count, plural, one {Ein Kriterium ist nicht erfüllt: {criteria}} other {# Kriterien sind nicht erfüllt: {criteria}}}",
  "vote.writtenDown": "Von jemand anderem eingetragen; zählt nicht.",
  "artefact.signedFor.transfer": "zum Übergang des Eigentums",
  "artefact.signedFor.vote": "als Stimme über Go oder No-Go",
}
