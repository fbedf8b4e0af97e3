// How answers of the server are kept: refetched when the window gets the focus, repeated only where a repeat can help.

import { ApiError } from "@throughline/contract"
import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query"
import { toast } from "./toasts.ts"

let whenSignedOut: () => void = () => undefined

/** Called once by the router: where to go when the session has ended. */
export function onSignedOut(handler: () => void): void {
  whenSignedOut = handler
}

function watch(error: Error): void {
  if (error instanceof ApiError && error.code === "unauthenticated") whenSignedOut()
}

export function mayHelpToRepeat(failures: number, error: Error): boolean {
  if (error instanceof ApiError) return error.problem.status >= 500 && failures < 2
  return failures < 2
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: watch }),
  mutationCache: new MutationCache({
    // A page that shows the problem in its form says so by `meta: { shown: true }`.
    onError: (error, _variables, _result, mutation) => {
      watch(error)
      if (mutation.meta?.["shown"] !== true) toast.problem(error)
    },
  }),
  defaultOptions: {
    queries: { staleTime: 10_000, retry: mayHelpToRepeat },
    mutations: { retry: false },
  },
})
