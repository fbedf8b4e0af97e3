// When a page breaks: what happened in words, a way to try again, and the rest of the application stays. While the server is
// away it is asked now and then, so that the page comes back by itself.

import { Button } from "@mantine/core"
import { useQueryErrorResetBoundary } from "@tanstack/react-query"
import { useRouter } from "@tanstack/react-router"
import type { ErrorComponentProps } from "@tanstack/react-router"
import { ApiError } from "@throughline/contract"
import { useEffect, useRef } from "react"
import { t } from "../i18n/catalogue.ts"
import { api } from "./api.ts"
import { NotFoundPage } from "./not-found-page.tsx"
import { ProblemDetails } from "./problem-details.tsx"
import { problemWords } from "./problem-words.ts"
import { isUnreachable } from "./unreachable.ts"

export function PageProblem({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const queries = useQueryErrorResetBoundary()
  if (error instanceof ApiError && error.code === "notFound") return <NotFoundPage />
  const fromServer = error instanceof ApiError || error instanceof TypeError
  const retry = () => {
    queries.reset()
    reset()
    void router.invalidate()
  }
  const words = problemWords(error)
  return (
    <main id="content" className="tl-page tl-page--narrow tl-stack">
      <div role="alert"><h1>{fromServer ? words.title : t("problem.page.title")}</h1></div>
      {isUnreachable(error) && <Waiting onBack={retry} />}
      {fromServer ? <ProblemDetails words={words} /> : <p>{t("problem.page.body")}</p>}
      <div className="tl-line">
        <Button onClick={retry}>{t("action.retry")}</Button>
        <Button variant="default" onClick={() => location.reload()}>{t("action.reload")}</Button>
      </div>
    </main>
  )
}

const ASK_EVERY_MS = 3_000

function Waiting({ onBack }: { readonly onBack: () => void }) {
  const back = useRef(onBack)
  useEffect(() => { back.current = onBack })
  useEffect(() => {
    let gone = false
    // Another failure only means that it is still away.
    const ask = () => void api.setupStatus({}).then(() => { if (!gone) back.current() }, () => undefined)
    const timer = setInterval(ask, ASK_EVERY_MS)
    return () => {
      gone = true
      clearInterval(timer)
    }
  }, [])
  return <output className="tl-block">{t("problem.waiting")}</output>
}
