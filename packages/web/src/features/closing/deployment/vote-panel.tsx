// Go or no-go: who has voted how and when, whether that makes it a go, and the reader's own vote. Nobody votes for another.

import { Button } from "@mantine/core"
import { goNoGoOf, VOTING_STATES } from "@throughline/lifecycle"
import type { GoNoGo } from "@throughline/lifecycle"
import { useState } from "react"
import { useMe } from "../../../app/session.ts"
import { StatusMark } from "../../../app/status-mark.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { formatMoment } from "../../../i18n/format-date.ts"
import { choiceWord } from "../../artefacts/index.ts"
import type { Artefact, ArtefactPanelProps } from "../../artefacts/index.ts"
import { mayInProject, useProject } from "../../projects/index.ts"
import { VoteForm } from "./vote-form.tsx"
import "./deployment.css"

const HEALTH = { go: "good", noGo: "critical", abstain: "unknown" } as const

export default function VotePanel({ projectId, artefact }: ArtefactPanelProps) {
  const me = useMe()
  const project = useProject(projectId)
  const [voting, setVoting] = useState(false)
  const standing = goNoGoOf(artefact)
  const isOpen = VOTING_STATES.includes(artefact.state)
  const mayVote = isOpen && artefact.trashedAt === null && project.myRole !== null && mayInProject(project, "artefact.write")
  const mine = standing.given.find(({ personId }) => personId === me.id)
  if (!isOpen && standing.given.length + standing.writtenDown.length === 0) return null
  return (
    <section className="tl-sheet tl-sheet--padded tl-stack tl-stack--tight" aria-labelledby="deployment-vote">
      <div className="tl-line tl-apart">
        <h2 id="deployment-vote">{t("vote.title")}</h2>
        {mayVote && !voting && <Button size="xs" {...(mine === undefined ? {} : { variant: "default" })} className="tl-no-print" onClick={() => setVoting(true)}>{t(mine === undefined ? "vote.give" : "vote.change")}</Button>}
      </div>
      {isOpen && <Verdict standing={standing} nameOf={(id) => nameIn(artefact, id)} />}
      {mayVote && voting && <VoteForm projectId={projectId} artefact={artefact} mine={mine ?? null} onEnd={() => setVoting(false)} />}
      <Votes artefact={artefact} standing={standing} timeZone={me.timeZone} />
    </section>
  )
}

function Verdict({ standing: { given, criteria, isGo }, nameOf }: { readonly standing: GoNoGo; readonly nameOf: (id: string) => string }) {
  const against = given.filter(({ vote }) => vote === "noGo")
  const reasons = [
    ...(against.length > 0 ? [t("vote.against", { count: against.length, names: against.map(({ personId }) => nameOf(personId)).join(", ") })] : given.some(({ vote }) => vote === "go") ? [] : [t("vote.nobody")]),
    ...(criteria.unmet.length > 0 ? [t("vote.unmet", { count: criteria.unmet.length, criteria: criteria.unmet.join(" · ") })] : []),
  ]
  if (isGo) return <p className="tl-status tl-status--good"><StatusMark health="good" silent /> {t("vote.isGo")}</p>
  const health = against.length > 0 ? "critical" : "attention"
  return <ul className="tl-votes__why">{reasons.map((reason) => <li key={reason}><StatusMark health={health} silent /> {reason}</li>)}</ul>
}

function Votes({ artefact, standing: { given, writtenDown }, timeZone }: { readonly artefact: Artefact; readonly standing: GoNoGo; readonly timeZone: string }) {
  return (
    <ul className="tl-votes">
      {given.map(({ personId, vote, remark, at }) => (
        <li key={personId}>
          <span className="tl-votes__name">{nameIn(artefact, personId)}</span>
          <span className={`tl-status tl-status--${HEALTH[vote]}`}><StatusMark health={HEALTH[vote]} silent /> {choiceWord("deployment", "votes.vote", vote)}</span>
          <span className="tl-soft tl-small">{formatMoment(at, timeZone)}</span>
          {remark !== "" && <blockquote>{remark}</blockquote>}
        </li>
      ))}
      {writtenDown.map(({ id, person, vote }) => (
        <li key={String(id)}>
          <span className="tl-votes__name">{typeof person === "string" ? nameIn(artefact, person) : t("artefact.nothing")}</span>
          <span className="tl-soft">{typeof vote === "string" ? choiceWord("deployment", "votes.vote", vote) : t("artefact.nothing")}</span>
          <span className="tl-soft tl-small">{t("vote.writtenDown")}</span>
        </li>
      ))}
    </ul>
  )
}

function nameIn({ names }: Artefact, personId: string): string {
  return names[personId]?.text ?? t("artefact.someone")
}
