// Templates a new project can start from, by kind and variant, in the reader's language.

import { handle } from "../../../platform/handler.ts"
import { governanceTemplates } from "../../gates/passing/index.ts"
import { additionsByTemplate } from "./additions/additions.sql.ts"
import { countAdditions } from "./additions/count-additions.ts"
import { inLanguage } from "./in-language.ts"
import { TEMPLATES } from "./index.ts"
import { ownTemplates } from "./own/own-templates.sql.ts"
import { countTasks } from "./template.ts"
import { localeOf } from "./templates.sql.ts"

export const templateList = handle("templateList", async (_, { tx, actor }) => {
  const locale = await localeOf(tx, actor.userId)
  const gates = new Map((await governanceTemplates(tx, actor.organizationId)).map((governance) => [governance.id, governance.gates.length]))
  const own = await ownTemplates(tx, actor.organizationId)
  const additions = await additionsByTemplate(tx, actor.organizationId)
  const templates = [...TEMPLATES.map(({ id, name, description, kind, variant, governance, tasks, items }) => ({
    id, name: inLanguage(name, locale), description: inLanguage(description, locale), kind, variant, governance, gateCount: gates.get(governance) ?? 0, taskCount: countTasks(tasks), artefactCount: items.length, lessonCount: 0, own: false,
  })), ...own]
  return {
    items: templates.map((template) => {
      const { tasks, artefacts, lessons } = countAdditions(additions.get(template.id) ?? [])
      return { ...template, taskCount: template.taskCount + tasks, artefactCount: template.artefactCount + artefacts, lessonCount: lessons }
    }),
  }
})
