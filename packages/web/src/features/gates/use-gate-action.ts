// One act upon a gate: what the server answers is shown at once, and everything that depends on gates is asked anew.

import { useMutation, useQueryClient } from "@tanstack/react-query"
import type { ProjectId } from "../projects/project-query.ts"
import { gateQuery, gatesKey } from "./gate-query.ts"
import type { Gate } from "./gate-query.ts"

export function useGateAction<Input>(projectId: ProjectId, gate: Gate, act: (input: Input) => Promise<Gate>, done?: (next: Gate) => void) {
  const queries = useQueryClient()
  const query = gateQuery(projectId, gate.id)
  return useMutation({
    mutationFn: act,
    meta: { shown: true },
    onSuccess: (next) => {
      queries.setQueryData(query.queryKey, next)
      done?.(next)
      void queries.invalidateQueries({ queryKey: ["project", projectId] })
      void queries.invalidateQueries({ queryKey: ["myApprovals"] })
      return queries.invalidateQueries({ queryKey: [...gatesKey(projectId), "list"] })
    },
    // Somebody else may have been faster: what is shown must be what is decided upon.
    onError: () => queries.invalidateQueries({ queryKey: query.queryKey }),
  })
}
