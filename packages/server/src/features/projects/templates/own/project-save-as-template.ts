// Saves a project as a template: its plan and the chosen artefacts, as somebody else would begin.

import { LIMITS, ORGANISATION_MATRIX } from "@throughline/contract"
import { dayOf, planToWire } from "@throughline/plan"
import { fail } from "../../../../platform/failure.ts"
import { handle } from "../../../../platform/handler.ts"
import { sightOf } from "../../../artefacts/index.ts"
import { standOf } from "../../../gates/passing/index.ts"
import { openPlan } from "../../../planning/plan/index.ts"
import { linksOf, seenThings } from "../../../thread/index.ts"
import { presentCode } from "../../../present-code.ts"
import { itemsForTemplate } from "./items-for-template.ts"
import { insertTemplate, ownTemplates, templateCount } from "./own-templates.sql.ts"
import { planForTemplate } from "./plan-for-template.ts"

export const projectSaveAsTemplate = handle("projectSaveAsTemplate", async ({ name, description, kinds }, context) => {
  const { tx, project, actor } = context
  if (!ORGANISATION_MATRIX[actor.organizationRole].includes("projects.create")) fail("forbidden", { detail: "Whoever may not create projects may not make templates of them." })
  if ((await templateCount(tx, actor.organizationId)) >= LIMITS.projectTemplates) fail("limitExceeded", { problems: [{ pointer: "/name", code: "templates", message: "there are as many templates as are allowed", limit: LIMITS.projectTemplates }] })
  const { plan } = await openPlan(context, project)
  const chosen: ReadonlySet<string> = new Set(kinds)
  const things = (await seenThings(tx, project, sightOf(context))).filter(({ kind, state }) => chosen.has(kind) && !DROPPED.has(state))
  const links = await linksOf(tx, project, null)
  const items = itemsForTemplate(things, links, plan.task.keys(), dayOf(plan.settings.start))
  const id = context.newId("tpl")
  const { governance_id } = await standOf(tx, project)
  await insertTemplate(tx, actor, { id, projectId: project.id, name, description, governanceId: presentCode.governanceId(governance_id ?? "gov_light"), content: { plan: planToWire(planForTemplate(plan)), items }, taskCount: plan.task.size, artefactCount: items.length })
  const saved = (await ownTemplates(tx, actor.organizationId)).find((one) => one.id === id)
  if (saved === undefined) throw new Error("A template that was just written is there")
  return saved
}, { lockProject: true })

/** What was given up in this project is not begun in the next. */
const DROPPED: ReadonlySet<string> = new Set(["rejected", "withdrawn", "superseded", "deferred", "dropped", "cancelled", "retired", "inactive"])
