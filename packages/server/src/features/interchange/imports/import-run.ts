// Creates a project from a previewed file: all of it or nothing, in one transaction. A large one is created after the answer,
// in a transaction of its own that ends by bringing the import from "running" to "done", or does not happen.

import { ORGANISATION_MATRIX } from "@throughline/contract"
import type { Plan } from "@throughline/plan"
import { fail } from "../../../platform/failure.ts"
import { handle, type PersonContext } from "../../../platform/handler.ts"
import { BUILT_IN } from "../../gates/passing/index.ts"
import { createPlan, refuseUnauthorisedPlan } from "../../planning/plan/index.ts"
import { codeFromName, freeCode, govern, insertProject, organisationDefaults } from "../../projects/index.ts"
import { presentCode } from "../../present-code.ts"
import { whileWorking } from "../while-working.ts"
import { presentImport } from "./imports.present.ts"
import { beginRunning, finishImport, finishRunning, importById, importContent } from "./imports.sql.ts"
import { isLarge } from "./large-import.rules.ts"
import { parseInWorker } from "./parse-in-worker.ts"
import type { ParseAnswer } from "./parse-file.ts"
import { withoutAccounts } from "./imported-plan.rules.ts"
import { workOnImport } from "./work-on-import.ts"

/** Percent of the work that is behind when the file has been read and when the project's rows are being written. */
const READ = 50
const WRITING = 60

export const importRun = handle("importRun", async ({ importId, name }, context) => {
  const { tx, actor } = context
  const row = (await importById(tx, actor, importId, true)) ?? fail("notFound")
  if (row.state !== "ready") fail("wrongState", { detail: row.state === "done" ? "This file has been imported already." : "There is nothing here that can be imported." })
  if (row.bytes === null) fail("wrongState", { detail: "The file is not kept any more. Please send it again." })
  if (isLarge(presentCode.importFormat(row.format), row.bytes, row.report.parsed?.counts.tasks ?? 0)) {
    await beginRunning(tx, actor, importId)
    workOnImport(context, importId, "running", async ({ job, progress, read }) => {
      const plan = planIn(await read(true, READ))
      progress(WRITING)
      await job.act(async (later) => {
        const id = await createFrom(later, name, plan)
        // Cancelled meanwhile: what was written is taken back.
        if (job.signal.aborted || !(await finishRunning(later.tx, later.actor, importId, id))) fail("wrongState")
      })
    })
  } else {
    const content = (await importContent(tx, actor, importId)) ?? fail("wrongState")
    const plan = planIn(await whileWorking(tx, parseInWorker(async () => ({ bytes: content, now: context.now.getTime(), wantsPlan: true }))))
    await finishImport(tx, actor, importId, "done", await createFrom(context, name, plan))
  }
  return presentImport((await importById(tx, actor, importId)) ?? fail("notFound"))
})

function planIn(answer: ParseAnswer): Plan {
  if (!answer.ok || answer.file.plan === null) fail("fileUnreadable", { detail: answer.ok ? "" : answer.error.message })
  return answer.file.plan
}

async function createFrom(context: PersonContext, name: string, plan: Plan): Promise<`prj_${string}`> {
  const { tx, actor } = context
  const { time_zone: timeZone } = await organisationDefaults(tx, actor)
  const id = context.newId("prj")
  await insertProject(tx, actor, { id, name, code: await freeCode(tx, actor, codeFromName(name)), description: "", kind: "other", state: "planning", timeZone })
  // What stands in a file was decided elsewhere: it comes under light governance, and may hold progress only if whoever brings it may authorise projects.
  const light = BUILT_IN.find((governance) => governance.light)
  if (light === undefined) throw new Error("There is a light governance template.")
  await govern(context, id, light)
  if (!ORGANISATION_MATRIX[actor.organizationRole].includes("projects.authorise")) refuseUnauthorisedPlan(plan)
  await createPlan(context, { organizationId: actor.organizationId, id }, withoutAccounts(plan, name))
  return id
}
