// What the server says about training.

import type { Client } from "@throughline/contract"
import { api } from "../../../app/api.ts"
import type { ProjectId } from "../../projects/index.ts"

export type TrainingFigures = Awaited<ReturnType<Client["trainingFigures"]>>

export const askTraining = (projectId: ProjectId) => (signal: AbortSignal) => api.trainingFigures({ projectId }, { signal })
