// The templates that a project can start from.

import { queryOptions } from "@tanstack/react-query"
import type { Client } from "@throughline/contract"
import { api } from "../../../app/api.ts"

export type Template = Awaited<ReturnType<Client["templateList"]>>["items"][number]

export const templatesQuery = queryOptions({ queryKey: ["templates"], queryFn: ({ signal }) => api.templateList({}, { signal }), staleTime: 60_000 })
