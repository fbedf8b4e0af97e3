// Is the responsibility matrix sound? What offends against its rules, by row and by person.

import { raciFindings, raciRowOf } from "@throughline/lifecycle"
import { handle } from "../../platform/handler.ts"
import { fail } from "../../platform/failure.ts"
import { may } from "../artefacts/index.ts"
import { membersOf, responsibilities } from "./responsibilities.sql.ts"

export const responsibilityCheck = handle("responsibilityCheck", async (_, context) => {
  if (!may(context, "see", "responsibility")) fail("forbidden")
  const rows = await responsibilities(context.tx, context.project)
  const members = await membersOf(context.tx, context.project)
  const roles = new Set(rows.flatMap((row) => raciRowOf(row).letters.map(({ holder }) => holder)))
  // Whoever is named by role has something to do as well.
  const columns = members.filter(({ role }) => !roles.has(role)).map(({ user_id }) => user_id)
  return { findings: raciFindings(rows.map(raciRowOf), rows.length === 0 ? [] : columns).map((finding) => ({ code: finding.code, rowId: "rowId" in finding ? finding.rowId : null, holder: "holder" in finding ? finding.holder : null, count: "count" in finding ? finding.count : null })), valid: rows.length > 0 && raciFindings(rows.map(raciRowOf)).every(({ code }) => code === "tooManyConsulted" || code === "buried" || code === "emptyColumn") }
})
