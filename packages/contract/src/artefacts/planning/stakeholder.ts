// A stakeholder: who has an interest, how much power, and how they stand to the project now and should.

import { artefactKind } from "../kind.ts"

export const ENGAGEMENT = ["unaware", "resistant", "neutral", "supportive", "leading"] as const
const ONE_TO_FIVE = { type: "score", min: 1, max: 5 } as const

export const stakeholder = artefactKind({
  kind: "stakeholder", prefix: "STK", station: "planning",
  fields: {
    person: { type: "person" }, email: { type: "line", max: 254 }, organisation: { type: "line" }, side: { type: "choice", of: ["requestor", "provider", "external"] }, role: { type: "line" },
    interests: { type: "text", max: 10_000 }, expectations: { type: "text", max: 10_000 }, power: ONE_TO_FIVE, interest: ONE_TO_FIVE, influence: ONE_TO_FIVE, impact: ONE_TO_FIVE,
    legitimate: { type: "boolean" }, urgent: { type: "boolean" }, engagementNow: { type: "choice", of: ENGAGEMENT }, engagementDesired: { type: "choice", of: ENGAGEMENT },
    strategy: { type: "text", max: 10_000 }, relationshipOwner: { type: "person" }, channel: { type: "choice", of: ["mail", "meeting", "phone", "inApp"] }, language: { type: "choice", of: ["en", "de"] },
    approver: { type: "boolean" }, nextContact: { type: "date" },
  },
  columns: ["organisation", "side", "role", "power", "interest", "engagementNow", "engagementDesired", "nextContact"],
  states: ["active", "inactive"], dropped: ["inactive"],
  transitions: [{ name: "deactivate", from: ["active"], to: "inactive", right: "edit" }, { name: "activate", from: ["inactive"], to: "active", right: "edit" }],
  // What is written about people is not for everybody in the project.
  who: { see: ["sponsor", "projectManager"] },
})
