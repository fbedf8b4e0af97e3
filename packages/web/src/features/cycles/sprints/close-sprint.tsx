// Closing a sprint with unfinished items: for each of them somebody says where it goes. Nothing is moved silently.

import { Button } from "@mantine/core"
import { useState } from "react"
import { t } from "../../../i18n/catalogue.ts"
import type { ArtefactSummary } from "../../artefacts/index.ts"

interface CloseSprintProps {
  readonly cycle: ArtefactSummary
  readonly unfinished: readonly ArtefactSummary[]
  readonly later: readonly ArtefactSummary[]
  readonly move: (story: ArtefactSummary, cycle: ArtefactSummary | null) => Promise<boolean>
  readonly close: () => Promise<boolean>
  readonly onEnd: () => void
}

const BACKLOG = "backlog"

export function CloseSprint({ cycle, unfinished, later, move, close, onEnd }: CloseSprintProps) {
  const [goals, setGoals] = useState<Readonly<Record<string, string>>>({})
  const [busy, setBusy] = useState(false)
  const ready = unfinished.every(({ id }) => goals[id] !== undefined && goals[id] !== "")
  const all = (goal: string) => setGoals(Object.fromEntries(unfinished.map(({ id }) => [id, goal])))
  const perform = async () => {
    setBusy(true)
    const moved = await Promise.all(unfinished.map((story) => move(story, later.find(({ id }) => id === goals[story.id]) ?? null)))
    if (moved.every(Boolean)) await close()
    setBusy(false)
    onEnd()
  }
  const options = <>{later.map(({ id, title }) => <option key={id} value={id}>{title}</option>)}<option value={BACKLOG}>{t("cycles.backlog")}</option></>
  return (
    <form className="tl-sprints__close" aria-label={t("cycles.closeTitle", { title: cycle.title })} onSubmit={(event) => { event.preventDefault(); void perform() }}>
      <p>{t("cycles.closeLead", { count: unfinished.length })}</p>
      <ul>
        {unfinished.map(({ id, title }) => (
          <li key={id}>
            <span>{title}</span>
            <select className="tl-select" required aria-label={t("cycles.moveOf", { title })} value={goals[id] ?? ""} onChange={(event) => { const goal = event.currentTarget.value; setGoals((now) => ({ ...now, [id]: goal })) }}><option value="">{t("cycles.whereTo")}</option>{options}</select>
          </li>
        ))}
      </ul>
      {unfinished.length > 1 && <label className="tl-line tl-small">{t("cycles.allTo")} <select className="tl-select" value="" onChange={(event) => all(event.currentTarget.value)}><option value="">{t("cycles.whereTo")}</option>{options}</select></label>}
      <div className="tl-line">
        <Button type="submit" size="compact-sm" loading={busy} disabled={!ready}>{t("cycles.closeAction")}</Button>
        <Button size="compact-sm" variant="default" onClick={onEnd}>{t("action.cancel")}</Button>
      </div>
    </form>
  )
}
