// A project with its health, milestones and figures.

import { handle } from "../../../platform/handler.ts"
import { readProject } from "./read-project.ts"

export const projectRead = handle("projectRead", (_, context) => readProject(context))
