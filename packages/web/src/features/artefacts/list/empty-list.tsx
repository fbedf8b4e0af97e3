// Where there is none yet: what the kind is for, and the ways to begin.

import { Button } from "@mantine/core"
import { t } from "../../../i18n/catalogue.ts"
import { kindWords } from "../words/artefact-words.ts"
import type { ArtefactKindName } from "@throughline/contract"
import type { ReactNode } from "react"

interface EmptyListProps {
  readonly kind: ArtefactKindName
  readonly mayAdd: boolean
  readonly adding?: boolean
  readonly onAdd: () => void
  /** "Begin" for the one of a project, "Add the first" for a list. */
  readonly action: string
  /** The page has said already what the kind is for. */
  readonly purposeSaid?: boolean
  readonly children?: ReactNode
}

export function EmptyList({ kind, mayAdd, adding, onAdd, action, purposeSaid, children }: EmptyListProps) {
  const { one, many, purpose } = kindWords(kind)
  return (
    <section className="tl-sheet tl-sheet--padded tl-empty">
      <h2>{t("artefact.emptyTitle", { kind: many })}</h2>
      {purposeSaid !== true && <p>{purpose}</p>}
      {mayAdd ? <div className="tl-line"><Button loading={adding === true} onClick={onAdd}>{action}</Button><span className="tl-soft tl-small">{t("artefact.emptyHint", { kind: one })}</span></div> : <p className="tl-soft">{t("artefact.emptyReader")}</p>}
      {children}
    </section>
  )
}
