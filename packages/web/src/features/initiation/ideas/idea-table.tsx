// Ideas by score: who brings it, how it scores, how urgent it is, where it stands.

import { Button } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { t } from "../../../i18n/catalogue.ts"
import { formatCivil } from "../../../i18n/format-date.ts"
import { formatNumber, formatRatio } from "../../../i18n/format-number.ts"
import { choiceWord, fieldWord, StateMark } from "../../artefacts/index.ts"
import { textIn } from "../draft/row-of.ts"
import type { Idea } from "./idea-query.ts"
import { isOpen } from "./idea-states.ts"

interface IdeasProps {
  readonly ideas: readonly Idea[]
  readonly onTriage: (idea: Idea) => void
}

export function IdeaTable({ ideas, onTriage }: IdeasProps) {
  return (
    <div className="tl-sheet tl-scroll">
      <table className="tl-table tl-table--cards">
        <caption className="tl-hidden">{t("idea.title")}</caption>
        <thead><tr><th scope="col">{t("idea.name")}</th><th scope="col">{t("idea.requester")}</th><th scope="col">{fieldWord("demand", "category")}</th><th scope="col">{fieldWord("demand", "size")}</th><th scope="col">{fieldWord("demand", "deadline")}</th><th scope="col" className="tl-number">{t("idea.score")}</th><th scope="col" className="tl-number">{t("idea.urgency")}</th><th scope="col">{t("charter.state")}</th><th scope="col"><span className="tl-hidden">{t("idea.triage")}</span></th></tr></thead>
        <tbody>
          {ideas.map((idea) => (
            <tr key={idea.artefactId}>
              <td data-lead><IdeaLink idea={idea} /></td>
              <td data-label={t("idea.requester")}>{idea.requester?.name ?? ""}</td>
              <td data-label={fieldWord("demand", "category")}>{word(idea, "category")}</td>
              <td data-label={fieldWord("demand", "size")}>{word(idea, "size")}</td>
              <td data-label={fieldWord("demand", "deadline")}>{formatCivil(textIn(idea.fields, "deadline") || null)}</td>
              <td data-label={t("idea.score")} className="tl-number"><ScoreBar score={idea.score} /></td>
              <td data-label={t("idea.urgency")} className="tl-number">{idea.urgency === null ? "–" : formatNumber(idea.urgency, 1)}</td>
              <td data-label={t("charter.state")}><StateMark kind="demand" state={idea.state} /></td>
              <td>{idea.mayDecide && isOpen(idea.state) && idea.state !== "draft" && <Button size="compact-xs" variant="default" onClick={() => onTriage(idea)} aria-label={t("idea.triageOf", { idea: idea.title })}>{t("idea.triage")}</Button>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

export function IdeaLink({ idea }: { readonly idea: Idea }) {
  return <Link to="/projects/$projectId/artefacts/$kind/$artefactId" params={{ projectId: idea.projectId, kind: "demand", artefactId: idea.artefactId }} className="tl-list__link">{idea.title}</Link>
}

function word(idea: Idea, field: "category" | "size"): string {
  const value = textIn(idea.fields, field)
  return value === "" ? "" : choiceWord("demand", field, value)
}

const FULL = 5

/** The score as a figure with a bar beside it, so that a column of them reads at a glance. */
export function ScoreBar({ score }: { readonly score: number | null }) {
  if (score === null) return <span className="tl-soft">{t("idea.unscored")}</span>
  return <span className="tl-scorebar"><span className="tl-scorebar__bar" aria-hidden="true"><span style={{ inlineSize: `${Math.max(0, Math.min(1, score / FULL)) * 100}%` }} /></span>{formatRatio(score)}</span>
}
