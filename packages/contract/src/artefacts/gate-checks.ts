// What a gate can ask that the system checks itself, over the data, with evidence.

/** Every check that the system can make itself; parameters in `value` where it takes one (days, percent). */
export const GATE_CHECKS = [
  "feasibilityApproved", "feasibilityNotKnockedOut", "businessCaseApproved", "businessCasePositive", "charterAuthorised", "benefitsHaveOwners",
  "mustsHaveCriteria", "mustsHaveDeliverables", "mustsHaveTests", "requirementsApproved", "raciValid", "stakeholdersEngaged", "communicationRunning", "qualityPlanApproved", "workPackagesDescribed",
  "planHasBaseline", "planQuality", "risksReviewed", "noHighRiskWithoutResponse", "withinTolerance", "noOverdueConditions", "changesDecided", "issuesResolved",
  "deliverablesAccepted", "testsPassed", "noSevereDefects", "requirementsVerified", "handoverReady", "trainingDone", "ordersClosed", "lessonsCaptured", "benefitsHandedOver", "cyclesClosed",
] as const

export type GateCheck = (typeof GATE_CHECKS)[number]
