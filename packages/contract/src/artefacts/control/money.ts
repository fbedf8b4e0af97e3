// Spending, booking, ordering: what no project may do before its charter has been authorised.

import { artefactKind } from "../kind.ts"

const COST_TYPES = ["labour", "material", "equipment", "licence", "cloud", "travel", "contract", "training", "contingency"] as const

/** Money that has gone out, or is owed for what was received. */
export const expense = artefactKind({
  kind: "expense", prefix: "EXP", station: "control",
  fields: { task: { type: "task" }, costType: { type: "choice", of: COST_TYPES }, treatment: { type: "choice", of: ["capex", "opex"] }, amount: { type: "money" }, date: { type: "date" }, supplier: { type: "line" }, reference: { type: "line", max: 100 }, order: { type: "artefact", kinds: ["purchaseOrder"] }, note: { type: "text", max: 5_000 } },
  columns: ["costType", "amount", "date", "supplier", "reference"],
  states: ["draft", "booked", "cancelled"], fixed: ["booked", "cancelled"], dropped: ["cancelled"],
  transitions: [
    { name: "book", from: ["draft"], to: "booked", right: "edit", needs: ["amount", "date", "costType"] },
    { name: "cancel", from: ["draft", "booked"], to: "cancelled", right: "edit", reason: true },
  ],
  who: { see: ["sponsor", "projectManager"] }, commits: ["booked"],
})

/** An order to a supplier. */
export const purchaseOrder = artefactKind({
  kind: "purchaseOrder", prefix: "PO", station: "control",
  fields: { supplier: { type: "line" }, costType: { type: "choice", of: COST_TYPES }, treatment: { type: "choice", of: ["capex", "opex"] }, amount: { type: "money" }, ordered: { type: "date" }, expected: { type: "date" }, task: { type: "task" }, terms: { type: "text", max: 10_000 }, deliverables: { type: "artefacts", kinds: ["deliverable"] } },
  columns: ["supplier", "amount", "ordered", "expected"],
  states: ["draft", "ordered", "delivered", "closed", "cancelled"], fixed: ["delivered", "closed", "cancelled"], dropped: ["cancelled"], approved: ["ordered"],
  transitions: [
    { name: "order", from: ["draft"], to: "ordered", right: "edit", needs: ["supplier", "amount"] },
    { name: "receive", from: ["ordered"], to: "delivered", right: "edit" },
    { name: "close", from: ["delivered"], to: "closed", right: "edit" },
    { name: "cancel", from: ["draft", "ordered"], to: "cancelled", right: "edit", reason: true },
  ],
  who: { see: ["sponsor", "projectManager"] }, commits: ["ordered"],
})

/** A person reserved for the project. Soft: on the team, capacity not consumed; hard: consumed. */
export const booking = artefactKind({
  kind: "booking", prefix: "BKG", station: "planning",
  fields: { person: { type: "person" }, roleName: { type: "line" }, from: { type: "date" }, to: { type: "date" }, share: { type: "percent" }, note: { type: "text", max: 5_000 } },
  columns: ["person", "roleName", "from", "to", "share"],
  states: ["proposed", "soft", "hard", "cancelled"], dropped: ["cancelled"],
  transitions: [
    { name: "reserve", from: ["proposed", "hard"], to: "soft", right: "edit", needs: ["from", "to", "share"] },
    { name: "book", from: ["proposed", "soft"], to: "hard", right: "edit", needs: ["person", "from", "to", "share"] },
    { name: "cancel", from: ["proposed", "soft", "hard"], to: "cancelled", right: "edit", reason: true },
  ],
  commits: ["hard"],
})
