// Words of the grid of power and interest.

export const stakeholdersEn = {
  "stakeholders.grid": "Power and interest",
  "stakeholders.table": "The same as a table",
  "stakeholders.none": "No stakeholders yet. Add them in the list; then place them here.",
  "stakeholders.powerAxis": "Power →",
  "stakeholders.interestAxis": "Interest →",
  "stakeholders.quadrant.manageClosely": "Manage closely",
  "stakeholders.quadrant.keepSatisfied": "Keep satisfied",
  "stakeholders.quadrant.keepInformed": "Keep informed",
  "stakeholders.quadrant.monitor": "Monitor",
  "stakeholders.unplaced": "{count, plural, one {# not placed yet} other {# not placed yet}}",
  "stakeholders.hint": "Drag a name, or choose it and use the arrow keys. Enter opens it. ▲ = steps of engagement that are still wanted.",
  "stakeholders.place": "Power {power}, interest {interest}: {quadrant}",
  "stakeholders.placeUnknown": "Not placed yet",
  "stakeholders.gapShort": "▲{gap}",
  "stakeholders.who": "Stakeholder",
  "stakeholders.strategy": "What follows",
  "stakeholders.gap": "Gap",
  "stakeholders.gapWords": "{gap, plural, =0 {as desired} one {# step wanted} other {{gap} steps wanted}}",
  "stakeholders.fieldOf": "{field}: {who}",
} as const
