// Ideas as a board: a column for each state, best score on top.

import { Button } from "@mantine/core"
import { t } from "../../../i18n/catalogue.ts"
import { stateWord } from "../../artefacts/index.ts"
import type { Idea } from "./idea-query.ts"
import { boardStates, isOpen } from "./idea-states.ts"
import { IdeaLink, ScoreBar } from "./idea-table.tsx"

export function IdeaBoard({ ideas, onTriage }: { readonly ideas: readonly Idea[]; readonly onTriage: (idea: Idea) => void }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section className="tl-ideaboard tl-scroll" aria-label={t("idea.viewBoard")} tabIndex={0}>
      {boardStates(new Set(ideas.map(({ state }) => state))).map((state) => {
        const own = ideas.filter((idea) => idea.state === state)
        return (
          <div key={state} className="tl-ideaboard__column">
            <h2>{stateWord("demand", state)} <span className="tl-soft">{own.length}</span></h2>
            <ul>
              {own.map((idea) => (
                <li key={idea.artefactId} className="tl-sheet">
                  <IdeaLink idea={idea} />
                  <span className="tl-soft tl-small">{idea.requester?.name ?? ""}</span>
                  <span className="tl-line tl-apart"><ScoreBar score={idea.score} />{idea.mayDecide && isOpen(state) && state !== "draft" && <Button size="compact-xs" variant="default" onClick={() => onTriage(idea)} aria-label={t("idea.triageOf", { idea: idea.title })}>{t("idea.triage")}</Button>}</span>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </section>
  )
}
