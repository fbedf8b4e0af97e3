// Any thing of the thread as a link to its place.

import { Link } from "@tanstack/react-router"
import type { ProjectId } from "../../projects/index.ts"
import type { Thing } from "../query/artefact-query.ts"
import { isArtefactKind } from "../words/is-artefact-kind.ts"

export function ThingLink({ projectId, thing }: { readonly projectId: ProjectId; readonly thing: Thing }) {
  const text = <><span className="tl-key">{thing.key}</span> {thing.title}</>
  if (thing.kind === "task") return <Link to="/projects/$projectId/plan" params={{ projectId }} search={{ task: thing.id }} className="tl-thread__thing">{text}</Link>
  if (!isArtefactKind(thing.kind)) return <span className="tl-thread__thing">{text}</span>
  return <Link to="/projects/$projectId/artefacts/$kind/$artefactId" params={{ projectId, kind: thing.kind, artefactId: `art_${thing.id.slice("art_".length)}` }} className="tl-thread__thing">{text}</Link>
}
