// One change of the plan: who, when, what in words, and the button that takes it back or repeats it.

import { Button } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { changeFromWire } from "@throughline/plan"
import { useState } from "react"
import { api } from "../../../app/api.ts"
import { Initials } from "../../../app/initials.tsx"
import { useMe } from "../../../app/session.ts"
import { toast } from "../../../app/toasts.ts"
import { t } from "../../../i18n/catalogue.ts"
import { formatMoment } from "../../../i18n/format-date.ts"
import type { ProjectId } from "../../projects/index.ts"
import type { ChangeRecord } from "../history-query.ts"
import { changeWords, labelWords } from "./change-words.ts"
import type { Names } from "./change-words.ts"

export interface HistoryEntryProps {
  readonly projectId: ProjectId
  readonly change: ChangeRecord
  readonly names: Names
  readonly undone: boolean
  readonly mayUndo: boolean
}

const SHOWN = 6

export function HistoryEntry({ projectId, change, names, undone, mayUndo }: HistoryEntryProps) {
  const { timeZone } = useMe()
  const [all, setAll] = useState(false)
  const lines = changeWords(changeFromWire(change.patches), names)
  const shown = all ? lines : lines.slice(0, SHOWN)
  const reversal = change.undoes !== null ? t("history.wasUndo") : change.redoes !== null ? t("history.wasRedo") : null
  return (
    <li className={undone ? "tl-history__entry tl-history__entry--undone" : "tl-history__entry"}>
      <Initials name={change.actorName} />
      <div className="tl-history__body">
        <div className="tl-line">
          <strong>{change.actorName}</strong>
          <time className="tl-soft tl-small" dateTime={change.at}>{formatMoment(change.at, timeZone)}</time>
          <span className="tl-soft tl-small">{t("history.revision", { revision: change.revision })}</span>
          {reversal !== null && <span className="tl-small">{reversal}</span>}
          {undone && <span className="tl-small tl-status--attention">{t("history.undone")}</span>}
        </div>
        {change.label !== "" && <p className="tl-history__label">{labelWords(change.label)}</p>}
        <ul>{shown.map((line) => <li key={line}>{line}</li>)}</ul>
        {lines.length > shown.length && <Button size="compact-xs" variant="subtle" onClick={() => setAll(true)}>{t("history.more", { count: lines.length - shown.length })}</Button>}
      </div>
      {mayUndo && <Reverse projectId={projectId} change={change} undone={undone} />}
    </li>
  )
}

function Reverse({ projectId, change, undone }: { readonly projectId: ProjectId; readonly change: ChangeRecord; readonly undone: boolean }) {
  const queries = useQueryClient()
  const reverse = useMutation({
    mutationFn: () => (undone ? api.planRedo : api.planUndo)({ projectId, changeId: change.id }),
    onSuccess: () => toast.done(t(undone ? "history.redoneToast" : "history.undoneToast")),
    onSettled: () => Promise.all([queries.invalidateQueries({ queryKey: ["planChanges", projectId] }), queries.invalidateQueries({ queryKey: ["project", projectId] }), queries.invalidateQueries({ queryKey: ["planNames", projectId] })]),
  })
  return <Button size="compact-sm" variant="default" loading={reverse.isPending} aria-label={t(undone ? "history.redoOf" : "history.undoOf", { revision: change.revision })} onClick={() => reverse.mutate()}>{t(undone ? "action.redo" : "action.undo")}</Button>
}
