// When a page breaks: what happened in words, a way to try again, and the rest of the application stays.

import { Button } from "@mantine/core"
import { useQueryErrorResetBoundary } from "@tanstack/react-query"
import { useRouter } from "@tanstack/react-router"
import type { ErrorComponentProps } from "@tanstack/react-router"
import { ApiError } from "@throughline/contract"
import { t } from "../i18n/catalogue.ts"
import { NotFoundPage } from "./not-found-page.tsx"
import { ProblemDetails } from "./problem-details.tsx"
import { problemWords } from "./problem-words.ts"

export function PageProblem({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const queries = useQueryErrorResetBoundary()
  if (error instanceof ApiError && error.code === "notFound") return <NotFoundPage />
  const fromServer = error instanceof ApiError || error instanceof TypeError
  const words = problemWords(error)
  return (
    <main id="content" className="tl-page tl-page--narrow tl-stack">
      <div role="alert"><h1>{fromServer ? words.title : t("problem.page.title")}</h1></div>
      {fromServer ? <ProblemDetails words={words} /> : <p>{t("problem.page.body")}</p>}
      <div className="tl-line">
        <Button onClick={() => { queries.reset(); reset(); void router.invalidate() }}>{t("action.retry")}</Button>
        <Button variant="default" onClick={() => location.reload()}>{t("action.reload")}</Button>
      </div>
    </main>
  )
}
