// Ends the session and forgets on this device what belongs to the person.

import { useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { api } from "./api.ts"
import { forgetDrafts } from "./draft.ts"
import { toast } from "./toasts.ts"

export function useSignOut(): () => void {
  const navigate = useNavigate()
  const queries = useQueryClient()
  return () => {
    api.sessionSignOut({}).then(() => {
      forgetDrafts()
      void navigate({ to: "/sign-in" }).then(() => queries.clear())
    }, toast.problem)
  }
}
