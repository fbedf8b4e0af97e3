// A figure as a way to what it counts: the list of a kind, asked the same question.

import { Link } from "@tanstack/react-router"
import type { ArtefactKindName } from "@throughline/contract"
import type { ReactNode } from "react"
import { t } from "../../../i18n/catalogue.ts"
import { formatNumber } from "../../../i18n/format-number.ts"
import type { ListQuestion } from "../../artefacts/index.ts"
import type { ProjectId } from "../../projects/index.ts"
import "./figures.css"

export type Filter = ListQuestion["filter"]

interface ListLinkProps {
  readonly projectId: ProjectId
  readonly kind: ArtefactKindName
  readonly filter?: Filter
  readonly label?: string
  readonly children: ReactNode
}

export function ListLink({ projectId, kind, filter, label, children }: ListLinkProps) {
  return <Link to="/projects/$projectId/artefacts/$kind" params={{ projectId, kind }} search={{ show: "list", ...(filter === undefined ? {} : { filter }) }} className="tl-figurelink" {...(label === undefined ? {} : { "aria-label": label })}>{children}</Link>
}

interface CountLinkProps {
  readonly projectId: ProjectId
  readonly kind: ArtefactKindName
  readonly filter: Filter
  /** What is counted; heard before the number. */
  readonly label: string
  readonly count: number
}

/** A zero leads nowhere. */
export function CountLink({ projectId, kind, filter, label, count }: CountLinkProps) {
  if (count === 0) return <>{formatNumber(0)}</>
  return <ListLink {...{ projectId, kind, filter }} label={t("figures.linkTo", { label, value: formatNumber(count) })}>{formatNumber(count)}</ListLink>
}
