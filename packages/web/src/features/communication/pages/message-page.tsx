// A message of the communication plan as its recipient reads it. Opening it says that it was read; an answer goes back to its sender.

import { Button, Textarea } from "@mantine/core"
import { useMutation, useSuspenseQuery } from "@tanstack/react-query"
import { getRouteApi } from "@tanstack/react-router"
import { useState } from "react"
import { api } from "../../../app/api.ts"
import { useDraft } from "../../../app/draft.ts"
import { FormProblem } from "../../../app/fields/form-problem.tsx"
import { usePageTitle } from "../../../app/page-title.ts"
import { t } from "../../../i18n/catalogue.ts"
import { formatCivil } from "../../../i18n/format-date.ts"
import { useProject } from "../../projects/index.ts"
import "../running/communication.css"

const route = getRouteApi("/signed-in/projects/$projectId/messages/$messageId")

export default function MessagePage() {
  const { projectId, messageId } = route.useParams()
  const project = useProject(projectId)
  const message = useSuspenseQuery({ queryKey: ["message", projectId, messageId], queryFn: ({ signal }) => api.messageRead({ projectId, messageId }, { signal }), staleTime: Infinity, retry: false }).data
  const [answer, setAnswer, clear] = useDraft(`message.${messageId}`)
  const [answered, setAnswered] = useState("")
  usePageTitle(message.subject)
  const send = useMutation({
    mutationFn: () => api.messageRead({ projectId, messageId, answer: answer.trim() }),
    meta: { shown: true },
    onSuccess: () => {
      setAnswered(answer.trim())
      clear()
    },
  })
  return (
    <div className="tl-page tl-page--narrow">
      <article className="tl-sheet tl-message">
        <header>
          <h1>{message.subject}</h1>
          <p className="tl-soft tl-small">{[project.name, formatCivil(message.sentOn, "long")].filter((part) => part !== "").join(" · ")}</p>
        </header>
        <div className="tl-message__body">{message.body}</div>
        <form className="tl-no-print" onSubmit={(event) => { event.preventDefault(); send.mutate() }}>
          {answered !== "" && <output className="tl-status--good">{t("message.answered", { answer: answered })}</output>}
          <Textarea label={t("message.answer")} description={t("message.answerHint")} value={answer} onChange={(event) => setAnswer(event.currentTarget.value)} autosize minRows={2} maxLength={5_000} />
          <FormProblem error={send.error} />
          <div><Button type="submit" loading={send.isPending} disabled={answer.trim() === ""}>{t("action.send")}</Button></div>
        </form>
      </article>
    </div>
  )
}
