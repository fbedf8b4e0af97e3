// The users' acceptance test against its plan: whether it is passed, what has run, which defects are open, what must still be so.

import { ButtonLink } from "../../../app/links.tsx"
import { FigureRow } from "../../../app/figure-row.tsx"
import { StatusMark } from "../../../app/status-mark.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { kindWords, ThingLink } from "../../artefacts/index.ts"
import type { ProjectId } from "../../projects/index.ts"
import { useMayEdit } from "../../quick-edit/index.ts"
import { CountLink, ListLink } from "../figures/list-link.tsx"
import type { Filter } from "../figures/list-link.tsx"
import type { AcceptanceFigures } from "./acceptance-figures.ts"
import { ExitCriteria } from "./exit-criteria.tsx"
import { OpenDefects } from "./open-defects.tsx"
import "../figures/figures.css"
import "./acceptance.css"

interface AcceptanceSheetProps {
  readonly projectId: ProjectId
  readonly figures: AcceptanceFigures
  /** It stands on the page of the plan itself. */
  readonly onPlan?: boolean
}

export function AcceptanceSheet({ projectId, figures, onPlan = false }: AcceptanceSheetProps) {
  const { plan, cases, openDefects, exit } = figures
  return (
    <section className="tl-sheet tl-sheet--padded tl-stack" aria-labelledby="uat-title">
      <div className="tl-line tl-apart"><h2 id="uat-title">{t("uat.title")}</h2>{plan !== null && !onPlan && <ThingLink projectId={projectId} thing={plan} />}</div>
      <Verdict projectId={projectId} figures={figures} />
      {cases.whole === 0 ? <NoCases projectId={projectId} /> : <Runs projectId={projectId} figures={figures} />}
      <div className="tl-uat">
        {plan !== null && <Entry entry={figures.entry} />}
        <OpenDefects projectId={projectId} open={openDefects} />
      </div>
      {exit.length > 0 && <ExitCriteria projectId={projectId} exit={exit} />}
    </section>
  )
}

function Verdict({ projectId, figures: { plan, exit, exitMet } }: { readonly projectId: ProjectId; readonly figures: AcceptanceFigures }) {
  const mayPlan = useMayEdit(projectId, "acceptanceTestPlan")
  if (plan === null) {
    return (
      <div className="tl-stack tl-stack--tight">
        <p>{t("uat.noPlan")}</p>
        {mayPlan && <div><ButtonLink size="xs" to="/projects/$projectId/artefacts/$kind" params={{ projectId, kind: "acceptanceTestPlan" }}>{t("uat.begin")}</ButtonLink></div>}
      </div>
    )
  }
  if (exitMet === null) return <p className="tl-verdictline"><StatusMark health="unknown" silent /> {t("uat.unsaid")}</p>
  return <p className={`tl-verdictline tl-status--${exitMet ? "good" : "attention"}`}><StatusMark health={exitMet ? "good" : "attention"} silent /> {exitMet ? t("uat.met") : t("uat.notMet", { met: exit.filter(({ met }) => met).length, whole: exit.length })}</p>
}

function NoCases({ projectId }: { readonly projectId: ProjectId }) {
  return <p className="tl-soft">{t("uat.noCases", { purpose: kindWords("testCase").purpose })} <ListLink projectId={projectId} kind="testCase">{kindWords("testCase").many}</ListLink></p>
}

/** The same cases as the figures: those of the level of acceptance, or of none. */
const USERS: Filter = ["component", "integration", "system"].map((value) => ({ field: "level", is: "not", value }))
const inState = (state: string): Filter => [{ field: "state", is: "anyOf", value: [state] }, ...USERS]

function Runs({ projectId, figures: { cases, musts } }: { readonly projectId: ProjectId; readonly figures: AcceptanceFigures }) {
  return (
    <FigureRow figures={[
      { label: t("uat.run"), value: <ListLink projectId={projectId} kind="testCase" filter={[{ field: "state", is: "not", value: "retired" }, ...USERS]}>{t("handover.ofWhole", { part: cases.run, whole: cases.whole })}</ListLink> },
      { label: t("uat.passed"), value: t("handover.ofWhole", { part: cases.part, whole: cases.whole }) },
      { label: t("uat.failed"), value: <CountLink projectId={projectId} kind="testCase" filter={inState("failed")} label={t("uat.failed")} count={cases.failed} /> },
      { label: t("uat.blocked"), value: <CountLink projectId={projectId} kind="testCase" filter={inState("blocked")} label={t("uat.blocked")} count={cases.blocked} /> },
      ...(musts.whole === 0 ? [] : [{ label: t("uat.musts"), value: t("handover.ofWhole", { part: musts.part, whole: musts.whole }), note: musts.withoutCase.length === 0 ? "" : t("uat.withoutCase", { count: musts.withoutCase.length }) }]),
    ]} />
  )
}

function Entry({ entry }: { readonly entry: AcceptanceFigures["entry"] }) {
  return (
    <section className="tl-stack tl-stack--tight" aria-labelledby="uat-entry">
      <h3 id="uat-entry">{t("uat.entry")}</h3>
      {entry.whole === 0 ? <p className="tl-soft">{t("uat.entryNone")}</p> : <p><StatusMark health={entry.open.length === 0 ? "good" : "attention"} silent /> {t("uat.entrySum", { part: entry.part, whole: entry.whole })}</p>}
      {entry.open.length > 0 && <ul className="tl-uat__open">{entry.open.map((criterion) => <li key={criterion}>{criterion}</li>)}</ul>}
    </section>
  )
}
