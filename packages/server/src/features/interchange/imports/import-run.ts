// Creates a project from a previewed file: all of it or nothing, in one transaction.

import { fail } from "../../../platform/failure.ts"
import { handle } from "../../../platform/handler.ts"
import { createPlan } from "../../planning/plan/index.ts"
import { codeFromName, freeCode, insertProject, organisationDefaults } from "../../projects/index.ts"
import { whileWorking } from "../while-working.ts"
import { presentImport } from "./imports.present.ts"
import { finishImport, importById, importContent } from "./imports.sql.ts"
import { parseInWorker } from "./parse-in-worker.ts"
import { withoutAccounts } from "./imported-plan.rules.ts"

export const importRun = handle("importRun", async ({ importId, name }, context) => {
  const { tx, actor, now } = context
  const row = (await importById(tx, actor, importId, true)) ?? fail("notFound")
  if (row.state !== "ready") fail("wrongState", { detail: row.state === "done" ? "This file has been imported already." : "There is nothing here that can be imported." })
  const content = await importContent(tx, actor, importId)
  if (content === null) fail("wrongState", { detail: "The file is not kept any more. Please send it again." })
  const answer = await whileWorking(tx, parseInWorker({ bytes: content, now: now.getTime(), wantsPlan: true }))
  if (!answer.ok || answer.file.plan === null) fail("fileUnreadable", { detail: answer.ok ? "" : answer.error.message })
  const { time_zone: timeZone } = await organisationDefaults(tx, actor)
  const id = context.newId("prj")
  await insertProject(tx, actor, { id, name, code: await freeCode(tx, actor, codeFromName(name)), description: "", kind: "other", state: "planning", timeZone })
  await createPlan(context, { organizationId: actor.organizationId, id }, withoutAccounts(answer.file.plan, name))
  await finishImport(tx, actor, importId, "done", id)
  return presentImport((await importById(tx, actor, importId)) ?? fail("notFound"))
})
