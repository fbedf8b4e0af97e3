// The communication plan as it runs: when each line is due next, which drafts wait, what was sent and who has read it.

import { Button } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { artefactKindOf, mayOnKind } from "@throughline/contract"
import { api } from "../../../app/api.ts"
import { useNow } from "../../../app/now.ts"
import { PageLoading } from "../../../app/page-loading.tsx"
import { ScrollBox } from "../../../app/scroll-box.tsx"
import { useMe } from "../../../app/session.ts"
import { toast } from "../../../app/toasts.ts"
import { t } from "../../../i18n/catalogue.ts"
import { formatCivil, todayIn } from "../../../i18n/format-date.ts"
import { artefactsKey, choiceWord, EmptyView, EVERYTHING, fieldWord, kindWords, StateMark, stepWord, useWholeList } from "../../artefacts/index.ts"
import type { ArtefactSummary, SpecialViewProps } from "../../artefacts/index.ts"
import { useProject } from "../../projects/index.ts"
import type { ProjectId } from "../../projects/index.ts"
import { textIn, useMayEdit, useQuickEdit } from "../../quick-edit/index.ts"
import { Messages } from "./messages.tsx"
import { nextDue } from "./next-due.ts"
import "./communication.css"

export default function PlanView({ projectId }: SpecialViewProps) {
  const project = useProject(projectId)
  const { organisationRole } = useMe()
  const today = todayIn(project.timeZone, useNow())
  const maySee = mayOnKind(artefactKindOf("message"), "see", organisationRole, project.myRole)
  const lines = useWholeList(projectId, "communication", EVERYTHING)
  const messages = useWholeList(projectId, "message", EVERYTHING, maySee)
  const lineEdit = useQuickEdit(projectId, lines.artefacts)
  const messageEdit = useQuickEdit(projectId, messages.artefacts)
  const mayEdit = useMayEdit(projectId, "communication")
  if (lines.pending) return <PageLoading />
  const shown = lineEdit.shown.filter(({ state }) => state !== "ended")
  if (shown.length === 0) return <EmptyView projectId={projectId} kind="communication" words={t("communication.none")} mayEdit={mayEdit} />
  const lastDue = (line: ArtefactSummary) => messages.artefacts.filter((message) => textIn(message, "communication") === line.id).map((message) => textIn(message, "due")).toSorted().at(-1) ?? null
  return (
    <div className="tl-stack">
      <div className="tl-sheet"><ScrollBox label={t("communication.lines")}>
        <table className="tl-table tl-table--cards">
          <thead><tr><th scope="col">{kindWords("communication").one}</th><th scope="col">{fieldWord("communication", "content")}</th><th scope="col">{fieldWord("communication", "channel")}</th><th scope="col">{fieldWord("communication", "rhythm")}</th><th scope="col">{t("communication.next")}</th><th scope="col">{t("communication.state")}</th>{mayEdit && <th scope="col"><span className="tl-hidden">{t("communication.actions")}</span></th>}</tr></thead>
          <tbody>
            {shown.map((line) => (
              <tr key={line.id}>
                <td data-lead><Link to="/projects/$projectId/artefacts/$kind/$artefactId" params={{ projectId, kind: "communication", artefactId: line.id }} className="tl-list__link">{line.title}</Link></td>
                <td data-label={fieldWord("communication", "content")}>{word(line, "content")}</td>
                <td data-label={fieldWord("communication", "channel")}>{word(line, "channel")}</td>
                <td data-label={fieldWord("communication", "rhythm")}>{word(line, "rhythm")}</td>
                <td data-label={t("communication.next")}><Due line={line} today={today} lastDue={lastDue(line)} /></td>
                <td data-label={t("communication.state")}><StateMark kind="communication" state={line.state} /></td>
                {mayEdit && <td><LineActions projectId={projectId} line={line} onStart={() => void lineEdit.step(line, "start")} /></td>}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox></div>
      {maySee && <Messages projectId={projectId} lines={lineEdit.shown} messages={messageEdit} mayEdit={mayEdit} />}
    </div>
  )
}

function Due({ line, today, lastDue }: { readonly line: ArtefactSummary; readonly today: string; readonly lastDue: string | null }) {
  if (line.state !== "running") return <span className="tl-soft">{t("communication.notRunning")}</span>
  const due = nextDue(line, today, lastDue)
  if (due.kind === "day") return <strong>{formatCivil(due.day, "day")}</strong>
  return <span className="tl-soft">{t(`communication.due.${due.kind}`)}</span>
}

const READY = ["content", "channel", "rhythm", "sender", "firstDate"]

function LineActions({ projectId, line, onStart }: { readonly projectId: ProjectId; readonly line: ArtefactSummary; readonly onStart: () => void }) {
  const queries = useQueryClient()
  const draft = useMutation({
    mutationFn: () => api.communicationDraft({ projectId, communicationId: line.id }),
    onSuccess: (message) => toast.done(t(message.state === "sent" ? "communication.sentNow" : "communication.draftedNow", { title: message.title })),
    onSettled: () => queries.invalidateQueries({ queryKey: artefactsKey(projectId) }),
  })
  const sendable = ["content", "channel"].every((name) => textIn(line, name) !== "")
  const complete = READY.every((name) => textIn(line, name) !== "")
  const review = line.fields["reviewBeforeSending"] === true
  return (
    <div className="tl-line tl-communication__actions">
      {line.state !== "running" && complete && <Button size="compact-sm" variant="default" onClick={onStart} aria-label={t("communication.stepOf", { step: stepWord("communication", "start"), title: line.title })}>{stepWord("communication", "start")}</Button>}
      <Button size="compact-sm" variant="default" disabled={!sendable} loading={draft.isPending} onClick={() => draft.mutate()} aria-label={t("communication.stepOf", { step: t(review ? "communication.draftNow" : "communication.sendNow"), title: line.title })}>{t(review ? "communication.draftNow" : "communication.sendNow")}</Button>
    </div>
  )
}

function word(line: ArtefactSummary, name: string): string {
  const value = textIn(line, name)
  return value === "" ? t("artefact.nothing") : choiceWord("communication", name, value)
}
