// Hands in an idea: a project in its first state with the idea as its first artefact. Whoever hands it in may go on writing it;
// deciding is for others.

import { chooseStep, createArtefact, kindOf, takeStep } from "../artefacts/index.ts"
import { createProject } from "../projects/index.ts"
import { fail } from "../../platform/failure.ts"
import { handle } from "../../platform/handler.ts"
import type { PersonContext, ProjectContext } from "../../platform/handler.ts"
import { openProject } from "../../platform/run/project-access.sql.ts"
import { presentIdea } from "./ideas.present.ts"
import { ideas } from "./ideas.sql.ts"

export const ideaCreate = handle("ideaCreate", async ({ title, kind, fields, submit }, context) => {
  const { tx, actor, now } = context
  const { id: projectId } = await createProject(context, { name: title.slice(0, 255), description: "", kind, start: now.toISOString().slice(0, 10), template: null, governance: "gov_standard", state: "idea" })
  const inProject: ProjectContext = { ...context, project: await openProject(tx, actor, { projectId, permission: "artefact.write", lock: true, trashed: false }), emit: (event) => context.emit({ ...event, projectId }) }
  const artefact = await createArtefact(inProject, { kind: "demand", title, fields: { requester: actor.userId, ...fields } })
  if (submit) await takeStep(inProject, artefact, chooseStep(artefact, kindOf(artefact), "submit"), null)
  return ideaAgain(context, artefact.id)
})

async function ideaAgain({ tx, actor }: PersonContext, id: string) {
  const [row] = await ideas(tx, actor, { all: true, state: null, pattern: null, ids: [id] })
  return row === undefined ? fail("notFound") : presentIdea(row, actor)
}
