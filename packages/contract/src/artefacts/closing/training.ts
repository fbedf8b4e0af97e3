// Training: who needs to learn what, which courses there are, and which sessions were held with what result.

import { artefactKind } from "../kind.ts"

/** What a group of people must be able to do, and how far they are from it. */
export const trainingNeed = artefactKind({
  kind: "trainingNeed", prefix: "TRN", station: "closing",
  fields: {
    audience: { type: "line" }, people: { type: "integer", min: 0, max: 10_000_000 }, staff: { type: "boolean" }, task: { type: "line", max: 500 }, gap: { type: "text", max: 10_000 }, objective: { type: "text", max: 10_000 },
    neededBy: { type: "date" }, accessOnlyAfter: { type: "boolean" }, course: { type: "artefact", kinds: ["course"] },
  },
  columns: ["audience", "people", "neededBy", "course"],
  states: ["found", "planned", "met", "dropped"], fixed: ["met"], dropped: ["dropped"],
  transitions: [
    { name: "plan", from: ["found"], to: "planned", right: "edit", needs: ["course", "people"] }, { name: "meet", from: ["planned"], to: "met", right: "edit" },
    { name: "drop", from: ["found", "planned"], to: "dropped", right: "edit", reason: true }, { name: "reopen", from: ["met", "dropped"], to: "found", right: "edit" },
  ],
  who: { edit: ["projectManager", "teamMember", "operations"] },
})

export const course = artefactKind({
  kind: "course", prefix: "CRS", station: "closing",
  fields: {
    description: { type: "text", max: 20_000 }, method: { type: "choice", of: ["class", "eLearning", "floorWalking", "video"] }, material: { type: "link" }, provider: { type: "line" }, language: { type: "choice", of: ["en", "de"] }, pricePerPerson: { type: "money" }, fixedPrice: { type: "money" },
    minutesLong: { type: "integer", min: 0, max: 100_000 }, passMark: { type: "percent" }, attempts: { type: "integer", min: 1, max: 100 }, certificateMonths: { type: "integer", min: 0, max: 600 },
  },
  columns: ["method", "provider", "pricePerPerson", "minutesLong", "passMark"],
  states: ["draft", "offered", "withdrawn"], dropped: ["withdrawn"],
  transitions: [{ name: "offer", from: ["draft", "withdrawn"], to: "offered", right: "edit" }, { name: "withdraw", from: ["draft", "offered"], to: "withdrawn", right: "edit" }],
  who: { edit: ["projectManager", "teamMember", "operations"] },
})

export const trainingSession = artefactKind({
  kind: "trainingSession", prefix: "SES", station: "closing",
  fields: {
    course: { type: "artefact", kinds: ["course"] }, from: { type: "moment" }, to: { type: "moment" }, trainer: { type: "line" }, trainerPerson: { type: "person" }, place: { type: "line" }, capacity: { type: "integer", min: 0, max: 100_000 }, environment: { type: "line" },
    participants: { type: "rows", maxItems: 500, fields: {
      name: { type: "line" }, person: { type: "person" }, attended: { type: "boolean" }, attempts: { type: "integer", min: 0, max: 100 }, score: { type: "percent" }, certificate: { type: "line", max: 100 }, certificateUntil: { type: "date" },
      reaction: { type: "score", min: 1, max: 5 }, usesIt: { type: "boolean" }, remark: { type: "line", max: 500 },
    } },
  },
  columns: ["course", "from", "trainer", "place", "capacity"],
  states: ["planned", "held", "closed", "cancelled"], fixed: ["closed"], dropped: ["cancelled"],
  transitions: [
    { name: "hold", from: ["planned"], to: "held", right: "edit", needs: ["course", "from", "participants"] }, { name: "close", from: ["held"], to: "closed", right: "edit" },
    { name: "cancel", from: ["planned"], to: "cancelled", right: "edit", reason: true }, { name: "reopen", from: ["held", "closed", "cancelled"], to: "planned", right: "edit", reason: true },
  ],
  who: { edit: ["projectManager", "teamMember", "operations"] },
})
