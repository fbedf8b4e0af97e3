// Are these values what the kind says, and is everything there that they name? All problems at once, each at its place.

import { artefactKindOf, fieldsSchema, isSaid, LIMITS, PROJECT_ROLES } from "@throughline/contract"
import type { ArtefactKindName, Field, Fields, Problem } from "@throughline/contract"
import { fail } from "../../../platform/failure.ts"
import type { ProjectContext } from "../../../platform/handler.ts"
import { pointerOf, validate } from "../../../platform/run/validate.ts"
import { canonical, isSame } from "../content.ts"
import type { Values } from "../content.ts"
import { sightOf } from "../sight.ts"
import { customFields } from "./custom-fields.sql.ts"
import { holdsMoney } from "./money.ts"
import { referencesIn } from "./references.ts"
import type { Reference } from "./references.ts"
import { artefactsNamed, peopleOfProject, tasksNamed } from "./references.sql.ts"
import { signedByHand } from "./signed-by-hand.ts"

/** What somebody wants the values to be, by name; null or an empty list takes back what was said. */
export interface WantedValues {
  readonly fields?: Values | undefined
  readonly custom?: Values | undefined
}
export interface KeptValues {
  readonly fields: Values
  readonly custom: Values
}

/** Answers with all values as they shall be kept: only what has been said. What stays as it is, is not questioned again. */
export async function checkValues(context: ProjectContext, kind: ArtefactKindName, present: KeptValues, wanted: WantedValues): Promise<KeptValues> {
  const own = await ownFields(context, kind, wanted.custom)
  const { fields } = artefactKindOf(kind)
  const kept = { fields: merged(fields, present.fields, wanted.fields, "fields"), custom: merged(own, present.custom, wanted.custom, "custom") }
  refuseMoney(context, { ...fields, ...own }, present, wanted)
  const isNew = (before: Values) => ({ path: [name] }: Reference, values: Values) => !isSame(before[String(name)], values[String(name)])
  const problems = [
    ...rolesIn(fields, wanted.fields ?? {}),
    ...signedByHand(fields, present.fields, kept.fields, "/fields"),
    ...(await missingIn(context, "fields", referencesIn(fields, kept.fields).filter((reference) => isNew(present.fields)(reference, kept.fields)))),
    ...(await missingIn(context, "custom", referencesIn(own, kept.custom).filter((reference) => isNew(present.custom)(reference, kept.custom)))),
  ]
  if (problems.length > 0) fail("invalidInput", { problems })
  if (Buffer.byteLength(canonical(kept)) > LIMITS.artefactBytes) fail("limitExceeded", { problems: [{ pointer: "/fields", code: "tooMuch", message: "is more than one artefact may hold", limit: LIMITS.artefactBytes }] })
  return kept
}

async function ownFields({ tx, actor }: ProjectContext, kind: ArtefactKindName, wanted: Values | undefined): Promise<Fields> {
  if (wanted === undefined || Object.keys(wanted).length === 0) return {}
  return Object.fromEntries((await customFields(tx, actor.organizationId, kind)).map(({ id, field }) => [id, field]))
}

function merged(fields: Fields, present: Values, wanted: Values | undefined, place: "fields" | "custom"): Values {
  if (wanted === undefined) return present
  const checked = validate(fieldsSchema(fields), wanted)
  if (!checked.ok) fail("invalidInput", { problems: checked.problems.map((problem) => ({ ...problem, pointer: `/${place}${problem.pointer}` })) })
  // The schema is that of a record.
  const values = checked.value as Values
  return Object.fromEntries(Object.entries({ ...present, ...values }).filter(([, value]) => isSaid(value)))
}

/** Who may not read amounts may not set them either. */
function refuseMoney({ project }: ProjectContext, fields: Fields, present: KeptValues, wanted: WantedValues): void {
  if (project.permissions.has("cost.read")) return
  const named = [...Object.entries(wanted.fields ?? {}).map(([name, value]) => ({ name, value, before: present.fields[name] })), ...Object.entries(wanted.custom ?? {}).map(([name, value]) => ({ name, value, before: present.custom[name] }))]
  for (const { name, value, before } of named) {
    const field: Field | undefined = fields[name]
    if (field !== undefined && holdsMoney(field) && !isSame(isSaid(value) ? value : null, before)) fail("forbidden", { detail: "Your role does not show amounts of money, so it cannot change them." })
  }
}

function rolesIn(fields: Fields, values: Values): readonly Problem[] {
  const roles: readonly string[] = PROJECT_ROLES
  return Object.entries(values).filter(([name, value]) => fields[name]?.type === "role" && typeof value === "string" && !roles.includes(value))
    .map(([name]) => ({ pointer: `/fields/${name}`, code: "value", message: "is no role in a project" }))
}

async function missingIn(context: ProjectContext, place: string, references: readonly Reference[]): Promise<readonly Problem[]> {
  const { tx, project } = context
  const sight = sightOf(context)
  const ids = (to: Reference["to"]) => [...new Set(references.filter((reference) => reference.to === to).map(({ id }) => id))]
  const people = await peopleOfProject(tx, project, ids("person"))
  const artefacts = new Map((await artefactsNamed(tx, project, sight, ids("artefact"))).map(({ id, kind }) => [id, kind]))
  const tasks = new Set((await tasksNamed(tx, project, sight, ids("task"))).map(({ id }) => id))
  const wrong = ({ to, id, kinds }: Reference): string | null => {
    if (to === "person") return people.has(id) ? null : "takes no part in this project"
    if (to === "task") return tasks.has(id) ? null : "is no task of this plan"
    const kind = artefacts.get(id)
    return kind !== undefined && kinds.includes(kind) ? null : "is not there, or not of the right kind"
  }
  return references.flatMap((reference) => {
    const message = wrong(reference)
    return message === null ? [] : [{ pointer: `/${place}${pointerOf(reference.path)}`, code: "reference", message }]
  })
}
