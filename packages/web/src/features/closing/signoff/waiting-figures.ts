// What the server says about sign-offs that wait.

import type { Client } from "@throughline/contract"
import { api } from "../../../app/api.ts"
import type { ProjectId } from "../../projects/index.ts"

export type Waiting = Awaited<ReturnType<Client["signOffWaiting"]>>["items"][number]

export const askWaiting = (projectId: ProjectId) => (signal: AbortSignal) => api.signOffWaiting({ projectId }, { signal })
