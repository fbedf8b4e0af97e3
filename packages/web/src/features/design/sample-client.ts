// The answers that the components of this page find: fixed ones, never asked for. What they send reaches the server and is refused.

import { MutationCache, QueryClient } from "@tanstack/react-query"
import { meQuery } from "../../app/session.ts"
import type { Me } from "../../app/session.ts"
import { toast } from "../../app/toasts.ts"
import { approvalsQuery, artefactQuery } from "../artefacts/query/artefact-query.ts"
import { attachmentsQuery, commentsQuery } from "../collaboration/comment-query.ts"
import { projectMembersQuery, projectQuery } from "../projects/project-query.ts"
import { APPROVALS, COMMENTS, EDITABLE, FILES, MEMBERS, PROJECT, READ_ONLY, SAMPLE } from "./fixed-data.ts"

export function sampleClient(me: Me): QueryClient {
  const client = new QueryClient({
    mutationCache: new MutationCache({ onError: (error, _variables, _result, mutation) => { if (mutation.meta?.["shown"] !== true) toast.problem(error) } }),
    defaultOptions: { queries: { enabled: false, staleTime: Infinity, gcTime: Infinity, retry: false }, mutations: { retry: false } },
  })
  const commented = { projectId: SAMPLE, taskId: null, artefactId: EDITABLE.id }
  client.setQueryData(meQuery.queryKey, me)
  client.setQueryData(projectQuery(SAMPLE).queryKey, PROJECT)
  client.setQueryData(projectMembersQuery(SAMPLE).queryKey, { items: [...MEMBERS] })
  client.setQueryData(artefactQuery(SAMPLE, EDITABLE.id).queryKey, EDITABLE)
  client.setQueryData(artefactQuery(SAMPLE, READ_ONLY.id).queryKey, READ_ONLY)
  client.setQueryData(approvalsQuery(SAMPLE, EDITABLE.id).queryKey, [...APPROVALS])
  client.setQueryData(commentsQuery(commented).queryKey, { pages: [{ items: [...COMMENTS], next: null }], pageParams: [null] })
  client.setQueryData(commentsQuery({ projectId: SAMPLE, taskId: null }).queryKey, { pages: [{ items: [], next: null }], pageParams: [null] })
  client.setQueryData(attachmentsQuery(commented).queryKey, { items: [...FILES], next: null })
  client.setQueryData(attachmentsQuery({ projectId: SAMPLE, taskId: null }).queryKey, { items: [], next: null })
  return client
}
