// Deutsche Wörter der Matrix aus Macht und Interesse.

import type { stakeholdersEn } from "./stakeholders.en.ts"

export const stakeholdersDe: Readonly<Record<keyof typeof stakeholdersEn, string>> = {
  "stakeholders.grid": "Macht und Interesse",
  "stakeholders.table": "Dasselbe als Tabelle",
  "stakeholders.none": "Noch keine Stakeholder. Fügen Sie sie in der Liste hinzu und ordnen Sie sie dann hier ein.",
  "stakeholders.powerAxis": "Macht →",
  "stakeholders.interestAxis": "Interesse →",
  "stakeholders.quadrant.manageClosely": "Eng einbinden",
  "stakeholders.quadrant.keepSatisfied": "Zufrieden halten",
  "stakeholders.quadrant.keepInformed": "Informiert halten",
  "stakeholders.quadrant.monitor": "Beobachten",
  "stakeholders.unplaced": "{count, plural, one {# noch nicht eingeordnet} other {# noch nicht eingeordnet}}",
  "stakeholders.hint": "Einen Namen ziehen, oder ihn wählen und die Pfeiltasten benutzen. Enter öffnet ihn. ▲ = noch gewünschte Schritte der Einbindung.",
  "stakeholders.place": "Macht {power}, Interesse {interest}: {quadrant}",
  "stakeholders.placeUnknown": "Noch nicht eingeordnet",
  "stakeholders.gapShort": "▲{gap}",
  "stakeholders.who": "Stakeholder",
  "stakeholders.strategy": "Was daraus folgt",
  "stakeholders.gap": "Abstand",
  "stakeholders.gapWords": "{gap, plural, =0 {wie gewünscht} one {# Schritt gewünscht} other {{gap} Schritte gewünscht}}",
  "stakeholders.fieldOf": "{field}: {who}",
}
