// Templates a new project can start from, by kind and variant, in the reader's language.

import { handle } from "../../../platform/handler.ts"
import { governanceTemplates } from "../../gates/passing/index.ts"
import { inLanguage } from "./in-language.ts"
import { TEMPLATES } from "./index.ts"
import { ownTemplates } from "./own/own-templates.sql.ts"
import { countTasks } from "./template.ts"
import { localeOf } from "./templates.sql.ts"

export const templateList = handle("templateList", async (_, { tx, actor }) => {
  const locale = await localeOf(tx, actor.userId)
  const gates = new Map((await governanceTemplates(tx, actor.organizationId)).map((governance) => [governance.id, governance.gates.length]))
  const own = await ownTemplates(tx, actor.organizationId)
  return {
    items: [...TEMPLATES.map(({ id, name, description, kind, variant, governance, tasks, items }) => ({
      id, name: inLanguage(name, locale), description: inLanguage(description, locale), kind, variant, governance, gateCount: gates.get(governance) ?? 0, taskCount: countTasks(tasks), artefactCount: items.length, own: false,
    })), ...own],
  }
})
