// Puts a risk, or a confirmed lesson as a risk, into the risk library: what it says, without people, dates and money.

import { LIMITS, ORGANISATION_MATRIX } from "@throughline/contract"
import { textOf } from "@throughline/lifecycle"
import { fail } from "../../platform/failure.ts"
import { handle } from "../../platform/handler.ts"
import type { ProjectContext } from "../../platform/handler.ts"
import { may, openArtefact } from "../artefacts/index.ts"
import type { ArtefactRow, Values } from "../artefacts/index.ts"
import { rememberInLesson } from "../projects/index.ts"
import { IMPACTS, presentEntry } from "./risk-library.present.ts"
import { insertEntry, insertUse, insertUsesOfLesson, libraryRisks, librarySize } from "./risk-library.sql.ts"

const KEPT = ["cause", "event", "effect", "direction", "category", "response", "trigger", "contingentPlan", "fallback", "proximity", "probability", ...IMPACTS] as const
const CATEGORY: Readonly<Record<string, string>> = { estimate: "projectManagement", change: "projectManagement", process: "projectManagement", vendor: "supplier", people: "organisational", technical: "technical" }
const CONFIRMED: ReadonlySet<string> = new Set(["accepted", "applied", "verified"])

export const riskLibraryAdd = handle("riskLibraryAdd", async ({ artefactId }, context) => {
  const { tx, actor, project } = context
  const opened = await openArtefact(context, artefactId, "see", { lock: true })
  const { row } = opened
  if (row.kind !== "risk" && row.kind !== "lesson") fail("notFound")
  if (!mayPutIntoLibrary(context, row.kind)) fail("forbidden")
  if (row.kind === "lesson" && !CONFIRMED.has(row.state)) fail("wrongState", { detail: "The lesson has not been accepted yet." })
  const size = await librarySize(tx, actor.organizationId)
  if ((await libraryRisks(tx, actor, { sourceId: artefactId })).length > 0) fail("alreadyExists", { detail: "It is in the risk library already." })
  if (size >= LIMITS.libraryRisks) fail("limitExceeded", { problems: [{ pointer: "/artefactId", code: "libraryRisks", message: "the risk library holds as many as allowed", limit: LIMITS.libraryRisks }] })
  const id = context.newId("lbr")
  await insertEntry(tx, actor, project.id, { id, title: row.title, fields: row.kind === "risk" ? ofRisk(row) : ofLesson(row), sourceKind: row.kind, sourceId: row.id })
  for (const risk of standingFor(row)) await insertUse(tx, project, id, risk)
  if (row.kind === "lesson") await insertUsesOfLesson(tx, actor, id, row.id)
  if (row.kind === "lesson") await rememberInLesson(context, opened, "riskLibrary", "")
  const [entry] = await libraryRisks(tx, actor, { id })
  if (entry === undefined) throw new Error("An entry that was just written is there")
  return presentEntry(actor, entry)
}, { lockProject: true })

export function mayPutIntoLibrary(context: Pick<ProjectContext, "actor" | "project">, kind: string): boolean {
  return (kind === "risk" || kind === "lesson") && may(context, "edit", kind) && ORGANISATION_MATRIX[context.actor.organizationRole].includes("projects.create")
}

function ofRisk({ fields }: ArtefactRow): Values {
  return Object.fromEntries(KEPT.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])))
}

function ofLesson(row: ArtefactRow): Values {
  const isChance = row.fields["positive"] === true
  const said = {
    event: row.title, cause: textOf(row, "cause"), effect: textOf(row, "effect"), trigger: textOf(row, "earlySign"), contingentPlan: textOf(row, "recommendation"), category: CATEGORY[textOf(row, "category")] ?? "other",
    direction: isChance ? "opportunity" : "threat", response: isChance ? "enhance" : "mitigate",
  }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== "").map(([name, value]) => [name, value.slice(0, TEXT_MAX)]))
}
const TEXT_MAX = 5_000

/** The risk itself; of a lesson, the risks that it was proposed from. */
function standingFor(row: ArtefactRow): readonly string[] {
  return row.kind === "risk" ? [row.id] : textOf(row, "proposedFrom").split(" ").filter((word) => word.startsWith("art_"))
}
