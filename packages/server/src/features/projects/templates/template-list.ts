// Templates a new project can start from.

import { handle } from "../../../platform/handler.ts"
import { TEMPLATES } from "./index.ts"
import { countTasks } from "./template.ts"

export const templateList = handle("templateList", () => Promise.resolve({
  items: TEMPLATES.map(({ id, name, description, kind, tasks }) => ({ id, name, description, kind, taskCount: countTasks(tasks) })),
}))
