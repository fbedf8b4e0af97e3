// Makes a project with its first plan, in the transaction of whoever asks: the operation, the first run, an import.

import type { InputOf, OPERATIONS } from "@throughline/contract"
import { dayFromIso } from "@throughline/plan"
import { ORGANISATION_MATRIX } from "@throughline/contract"
import { fail } from "../../../platform/failure.ts"
import type { PersonContext } from "../../../platform/handler.ts"
import { authorise, governanceById, passByCreation, putUnderGovernance, type Governance } from "../../gates/passing/index.ts"
import { createPlan, type PlanState } from "../../planning/plan/index.ts"
import { additionsTo } from "../templates/additions/additions.sql.ts"
import { governanceWithAdditions, itemsOfAdditions, planWithAdditions } from "../templates/additions/with-additions.ts"
import { templateContent } from "../templates/own/own-templates.sql.ts"
import { planFromTemplate } from "../templates/own/plan-from-template.ts"
import { writeFirstContent } from "../templates/first-content.ts"
import { currencyDigits, firstPlan, templateOf, workday } from "../templates/index.ts"
import { localeOf } from "../templates/templates.sql.ts"
import { writeSampleLife } from "../templates/sample-content/write-sample-life.ts"
import { writeSampleTalk } from "../templates/sample-talk.ts"
import { civilNow } from "./civil-now.ts"
import { codeFromName, freeCode } from "./project-code.ts"
import { insertProject, isCodeFree, organisationDefaults } from "./projects.sql.ts"

/** The sample's gates have been decided in its story, so they are always the same. */
const SAMPLE_GOVERNANCE = "gov_standard"

export type CreatingContext = Pick<PersonContext, "tx" | "actor" | "now" | "newId" | "services" | "afterCommit">

export interface CreatedProject {
  readonly id: `prj_${string}`
  readonly state: PlanState
}

export interface ProjectToCreate extends Omit<InputOf<typeof OPERATIONS.projectCreate>, "governance"> {
  readonly governance: string
  /** Where it begins its life; absent: it is planned at once. */
  readonly state?: "idea"
}

export async function createProject(context: CreatingContext, input: ProjectToCreate): Promise<CreatedProject> {
  const { tx, actor, now } = context
  const startDay = dayFromIso(input.start)
  if (startDay === null) fail("invalidInput", { problems: [{ pointer: "/start", code: "value", message: "is not a date that a plan can hold" }] })
  const template = templateOf(input.template)
  const own = input.template === null || template !== null ? null : await templateContent(tx, actor.organizationId, input.template)
  if (input.template !== null && template === null && own === null) fail("invalidInput", { problems: [{ pointer: "/template", code: "value", message: "is not a template here" }] })
  const governance = (await governanceById(tx, actor.organizationId, input.template === "sample" ? SAMPLE_GOVERNANCE : input.governance)) ?? fail("invalidInput", { problems: [{ pointer: "/governance", code: "value", message: "is no governance template here" }] })
  const defaults = await organisationDefaults(tx, actor)
  const timeZone = input.timeZone ?? defaults.time_zone
  const id = context.newId("prj")
  if (input.code !== undefined && !(await isCodeFree(tx, actor.organizationId, input.code, id))) {
    fail("alreadyExists", { problems: [{ pointer: "/code", code: "taken", message: "is the code of another project" }] })
  }
  const code = input.code ?? (await freeCode(tx, actor, codeFromName(input.name)))
  await insertProject(tx, actor, { id, name: input.name, code, description: input.description, kind: input.kind, timeZone, state: input.state ?? (input.template === "sample" ? "executing" : "planning") })
  const additions = template?.id === "sample" ? [] : await additionsTo(tx, actor.organizationId, template?.id ?? input.template ?? "")
  await govern(context, id, governanceWithAdditions(governance, additions), input.state)
  const locale = await localeOf(tx, actor.userId)
  const currency = input.currency ?? defaults.currency
  const begun = own !== null ? planFromTemplate(own.plan, { title: input.name, currency, currencyDigits: currencyDigits(currency), startDay: workday(startDay) }, context.newId) : firstPlan({
    locale,
    template: input.template, title: input.name, startDay, today: civilNow(now, timeZone), now, currency,
    manager: { userId: actor.userId, name: actor.name, email: actor.email }, newId: context.newId,
  })
  const first = planWithAdditions(begun.plan, begun.taskIds, additions, { locale, now, newId: context.newId })
  const learned = itemsOfAdditions(additions)
  const key = { organizationId: actor.organizationId, id }
  const state = await createPlan(context, key, first.plan)
  if (input.template === "sample") {
    await writeSampleTalk(context, key, first.taskIds)
    await writeSampleLife(context, key, { taskIds: first.taskIds, state, today: civilNow(now, timeZone) })
  } else if (own !== null) await writeFirstContent(context, key, { items: [...own.items, ...learned], taskIds: first.taskIds, state, locale: null })
  else if (template !== null) await writeFirstContent(context, key, { items: [...template.items, ...learned], taskIds: first.taskIds, state, locale })
  return { id, state }
}

/** Under light governance a project is authorised by being created, if its creator may authorise projects at all. */
export async function govern(context: CreatingContext, projectId: `prj_${string}`, governance: Governance, state?: "idea"): Promise<void> {
  const { tx, actor } = context
  const project = { organizationId: actor.organizationId, id: projectId }
  await putUnderGovernance(context, project, governance)
  if (state === "idea" || !governance.light || !ORGANISATION_MATRIX[actor.organizationRole].includes("projects.authorise")) return
  await authorise(tx, project, actor.userId, "creation")
  await passByCreation(context, project)
}

/** For the first run: something to look at from the first minute. */
export async function createSampleProject(context: CreatingContext): Promise<`prj_${string}`> {
  const { id } = await createProject(context, {
    name: "Head office network and cloud", description: "A sample project in the middle of its life. Look around, change whatever you like.", kind: "network",
    start: context.now.toISOString().slice(0, 10), template: "sample", governance: SAMPLE_GOVERNANCE,
  })
  return id
}
