// What a proposal of the facts says as a lesson: a question to people, in their language.

import type { LessonRule } from "@throughline/lifecycle"

type Values = Readonly<Record<string, string | number>>
interface RuleWords {
  readonly title: (values: Values) => string
  readonly event: (values: Values) => string
  readonly recommendation: (values: Values) => string
}

const hours = (minutes: unknown) => `${Math.round(Number(minutes) / 6) / 10} h`

const en: Readonly<Record<LessonRule, RuleWords>> = {
  estimateTwice: { title: ({ title }) => `“${title}” took more than twice its estimate`, event: ({ title, planned, actual, percent }) => `“${title}” was estimated at ${hours(planned)} and took ${hours(actual)} (${percent} %).`, recommendation: () => "Find out what was not seen when estimating, and estimate work of this kind with a range." },
  estimateHalf: { title: ({ title }) => `“${title}” took less than half its estimate`, event: ({ title, planned, actual, percent }) => `“${title}” was estimated at ${hours(planned)} and took ${hours(actual)} (${percent} %).`, recommendation: () => "Take the lower figure as reference for work of this kind." },
  riskHit: { title: ({ title }) => `The risk “${title}” happened`, event: ({ title, response }) => `The risk “${title}” happened; the response was: ${response || "none"}.`, recommendation: () => "Put it into the risk library for projects of this kind, with the response that would have helped." },
  riskUnforeseen: { title: ({ title }) => `Nobody foresaw “${title}”`, event: ({ title }) => `“${title}” was severe, and no risk stood for it.`, recommendation: () => "Put it into the risk library for projects of this kind." },
  changesOfOneCause: { title: ({ cause, count }) => `${count} changes had one cause: ${cause}`, event: ({ cause, count, days }) => `${count} changes were made because of “${cause}”; together they cost ${days} days.`, recommendation: () => "Ask for this earlier: add a question to the requirements checklist." },
  lateSupplier: { title: ({ supplier }) => `${supplier} delivered late`, event: ({ title, supplier, expected, received }) => `${supplier} was to deliver “${title}” on ${expected} and did on ${received}.`, recommendation: () => "Order earlier, or agree on a penalty and an early warning." },
  rejectedDeliverable: { title: ({ title }) => `“${title}” was rejected at acceptance`, event: ({ title, count }) => `“${title}” was rejected ${count} time(s) before it was accepted.`, recommendation: () => "Show a prototype earlier, and agree on the acceptance criteria before the work begins." },
}

const de: Readonly<Record<LessonRule, RuleWords>> = {
  estimateTwice: { title: ({ title }) => `„${title}“ dauerte mehr als doppelt so lang wie geschätzt`, event: ({ title, planned, actual, percent }) => `„${title}“ war auf ${hours(planned)} geschätzt und brauchte ${hours(actual)} (${percent} %).`, recommendation: () => "Herausfinden, was beim Schätzen nicht gesehen wurde, und solche Arbeit mit einer Spanne schätzen." },
  estimateHalf: { title: ({ title }) => `„${title}“ dauerte weniger als halb so lang wie geschätzt`, event: ({ title, planned, actual, percent }) => `„${title}“ war auf ${hours(planned)} geschätzt und brauchte ${hours(actual)} (${percent} %).`, recommendation: () => "Den niedrigeren Wert als Anhalt für solche Arbeit nehmen." },
  riskHit: { title: ({ title }) => `Das Risiko „${title}“ ist eingetreten`, event: ({ title, response }) => `Das Risiko „${title}“ ist eingetreten; die Maßnahme war: ${response || "keine"}.`, recommendation: () => "In die Risikobibliothek für solche Projekte aufnehmen, mit der Maßnahme, die geholfen hätte." },
  riskUnforeseen: { title: ({ title }) => `Niemand sah „${title}“ voraus`, event: ({ title }) => `„${title}“ war schwerwiegend, und kein Risiko stand dafür.`, recommendation: () => "In die Risikobibliothek für solche Projekte aufnehmen." },
  changesOfOneCause: { title: ({ cause, count }) => `${count} Änderungen hatten eine Ursache: ${cause}`, event: ({ cause, count, days }) => `${count} Änderungen entstanden aus „${cause}“; zusammen kosteten sie ${days} Tage.`, recommendation: () => "Früher danach fragen: die Checkliste der Anforderungen um eine Frage ergänzen." },
  lateSupplier: { title: ({ supplier }) => `${supplier} lieferte verspätet`, event: ({ title, supplier, expected, received }) => `${supplier} sollte „${title}“ am ${expected} liefern und tat es am ${received}.`, recommendation: () => "Früher bestellen, oder Vertragsstrafe und frühe Warnung vereinbaren." },
  rejectedDeliverable: { title: ({ title }) => `„${title}“ wurde bei der Abnahme abgelehnt`, event: ({ title, count }) => `„${title}“ wurde ${count}-mal abgelehnt, bevor es abgenommen wurde.`, recommendation: () => "Früher einen Prototyp zeigen und die Abnahmekriterien vereinbaren, bevor die Arbeit beginnt." },
}

export const LESSON_WORDS = { en, de } as const
