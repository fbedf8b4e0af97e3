// A link told from the side of the thing one looks at: "verifies", or "is verified by".

import { TRACE_LINK_TYPES } from "@throughline/contract"
import type { TraceLinkName } from "@throughline/contract"
import { t } from "../../../i18n/catalogue.ts"
import type { Thing, TraceLink } from "../query/artefact-query.ts"

export interface LinkSide {
  readonly link: TraceLink
  readonly other: Thing
  readonly words: string
}

export function linkSides(links: readonly TraceLink[], thingId: string): readonly LinkSide[] {
  return links.map((link) => {
    const forward = link.from.id === thingId
    return { link, other: forward ? link.to : link.from, words: t(`link.${link.type}.${forward ? "forward" : "backward"}`) }
  })
}

export interface PossibleLink {
  readonly type: TraceLinkName
  readonly forward: boolean
  /** Kinds at the other end; "*" for any. */
  readonly others: readonly string[]
}

/** The ways in which something of this kind can be joined, the particular ones before the general. */
export function possibleLinks(kind: string): readonly PossibleLink[] {
  const found = TRACE_LINK_TYPES.flatMap(({ type, from, to }) => {
    const [sources, targets]: readonly (readonly string[])[] = [from, to]
    const fits = (ends: readonly string[] | undefined) => ends?.some((end) => end === kind || end === "*") === true
    return [
      ...(fits(sources) ? [{ type, forward: true, others: targets ?? [] }] : []),
      ...(fits(targets) ? [{ type, forward: false, others: sources ?? [] }] : []),
    ]
  })
  const isGeneral = ({ type }: PossibleLink) => type === "touches" || type === "derives"
  return [...found.filter((each) => !isGeneral(each)), ...found.filter(isGeneral)]
}
