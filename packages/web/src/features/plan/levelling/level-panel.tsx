// Levelling as a proposal: what is asked for, the search while it runs, and what it proposes. Nothing is written before
// somebody accepts it.

import { CloseButton } from "@mantine/core"
import { useEffect, useRef, useState } from "react"
import type { Plan } from "@throughline/plan"
import { t } from "../../../i18n/catalogue.ts"
import { useDesk } from "../view/use-desk.ts"
import { LevelForm } from "./level-form.tsx"
import { LevelProgress } from "./level-progress.tsx"
import { LevelProposal } from "./level-proposal.tsx"
import type { LevellingChoice, LevellingState, Proposal } from "./levelling-messages.ts"
import { LevellingRun } from "./levelling-run.ts"

type Phase =
  | { readonly kind: "asking"; readonly failed: string | null }
  | { readonly kind: "running"; readonly state: LevellingState | null }
  | { readonly kind: "proposed"; readonly proposal: Proposal; readonly of: Plan }

const ASKING: Phase = { kind: "asking", failed: null }

export function LevelPanel() {
  const desk = useDesk()
  const [phase, setPhase] = useState<Phase>(ASKING)
  const run = useRef<LevellingRun | null>(null)
  useEffect(() => () => {
    run.current?.close()
    desk.view.set({ ghost: null })
  }, [desk])
  const start = (choice: LevellingChoice) => {
    const { plan } = desk.now
    setPhase({ kind: "running", state: null })
    run.current = new LevellingRun(plan, choice, {
      onProgress: (state) => setPhase({ kind: "running", state }),
      onDone: (proposal) => setPhase({ kind: "proposed", proposal, of: plan }),
      onError: (failed) => setPhase({ kind: "asking", failed }),
    })
  }
  const again = () => {
    run.current?.close()
    desk.view.set({ ghost: null })
    setPhase(ASKING)
  }
  const close = () => desk.view.set({ level: false })
  return (
    <aside className="tl-plan-panel" aria-label={t("plan.level.title")}>
      <header className="tl-plan-panelhead">
        <h2>{t("plan.level.title")}</h2>
        <CloseButton aria-label={t("action.close")} onClick={close} />
      </header>
      <div className="tl-plan-panelbody tl-stack">
        {phase.kind === "asking" ? <LevelForm failed={phase.failed} start={start} /> : null}
        {phase.kind === "running" ? <LevelProgress state={phase.state} stop={() => run.current?.stop()} cancel={again} /> : null}
        {phase.kind === "proposed" ? <LevelProposal proposal={phase.proposal} of={phase.of} again={again} close={close} /> : null}
      </div>
    </aside>
  )
}
