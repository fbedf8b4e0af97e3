// What the server says about the users' acceptance test.

import type { Client } from "@throughline/contract"
import { api } from "../../../app/api.ts"
import type { ProjectId } from "../../projects/index.ts"

export type AcceptanceFigures = Awaited<ReturnType<Client["acceptanceTestFigures"]>>
export type ExitCriterion = AcceptanceFigures["exit"][number]

export const askAcceptance = (projectId: ProjectId) => (signal: AbortSignal) => api.acceptanceTestFigures({ projectId }, { signal })
