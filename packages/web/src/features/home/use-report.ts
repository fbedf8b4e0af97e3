// Reports progress on one's own task. The list shows it at once; where the server refuses, the list is asked anew.

import { useMutation, useQueryClient } from "@tanstack/react-query"
import type { UseMutationResult } from "@tanstack/react-query"
import { api } from "../../app/api.ts"
import { workQuery } from "./work-query.ts"
import type { MyTask, Work } from "./work-query.ts"

export interface Report {
  readonly state?: MyTask["state"]
  readonly percentComplete?: number
}

export function useReport(task: MyTask): UseMutationResult<unknown, Error, Report> {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (report: Report) => api.planProgress({ projectId: task.projectId, taskId: task.id, seenRevision: task.planRevision, ...report }),
    onMutate: async (report) => {
      await queries.cancelQueries({ queryKey: workQuery.queryKey })
      queries.setQueryData(workQuery.queryKey, (work: Work | undefined) => work && { ...work, tasks: work.tasks.map((each) => (each.id === task.id ? { ...each, ...report } : each)) })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: workQuery.queryKey }),
  })
}
