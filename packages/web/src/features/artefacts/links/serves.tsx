// "What does this serve?" in one line a way: from the thing over requirement and benefit to the goal.

import { useQuery } from "@tanstack/react-query"
import { Fragment } from "react"
import { api } from "../../../app/api.ts"
import { t } from "../../../i18n/catalogue.ts"
import type { ProjectId } from "../../projects/index.ts"
import { ThingLink } from "./thing-link.tsx"

const SHOWN = 3

export function Serves({ projectId, thingId }: { readonly projectId: ProjectId; readonly thingId: string }) {
  const answer = useQuery({ queryKey: ["thread", projectId, "serves", thingId], queryFn: ({ signal }) => api.threadServes({ projectId, thingId }, { signal }) })
  const chains = answer.data?.chains.map((chain) => chain.filter(({ id }) => id !== thingId)).filter((chain) => chain.length > 0) ?? []
  if (chains.length === 0) return null
  return (
    <div className="tl-serves">
      <span className="tl-soft tl-small">{t("link.serves")}</span>
      {chains.slice(0, SHOWN).map((chain) => <p key={chain.map(({ id }) => id).join()}>{chain.map((thing, at) => <Fragment key={thing.id}>{at > 0 && <span aria-hidden="true" className="tl-serves__arrow" />}<ThingLink projectId={projectId} thing={thing} /></Fragment>)}</p>)}
      {chains.length > SHOWN && <p className="tl-soft tl-small">{t("link.servesMore", { count: chains.length - SHOWN })}</p>}
    </div>
  )
}
