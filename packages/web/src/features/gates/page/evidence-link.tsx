// A thing that bears a criterion out, as the way to its page; what has no page is said in words.

import { Link } from "@tanstack/react-router"
import { tOr } from "../../../i18n/catalogue.ts"
import { isArtefactKind } from "../../artefacts/index.ts"
import type { ProjectId } from "../../projects/project-query.ts"
import type { Criterion } from "../gate-query.ts"

type Evidence = Criterion["evidence"][number]

export function EvidenceLink({ projectId, evidence: { id, kind, text } }: { readonly projectId: ProjectId; readonly evidence: Evidence }) {
  if (isArtefactKind(kind)) return <Link to="/projects/$projectId/artefacts/$kind/$artefactId" params={{ projectId, kind, artefactId: `art_${id.slice("art_".length)}` }} className="tl-thread__thing">{text}</Link>
  if (kind === "task") return <Link to="/projects/$projectId/plan" params={{ projectId }} search={{ task: id }} className="tl-thread__thing">{text}</Link>
  if (kind === "planCheck") return <Link to="/projects/$projectId/plan" params={{ projectId }} className="tl-thread__thing">{tOr(`plan.check.title.${id}`, text)}</Link>
  if (kind === "tolerance") return <Link to="/projects/$projectId/artefacts/$kind" params={{ projectId, kind: "charter" }} className="tl-thread__thing">{tOr(`charter.tolerance.${id}`, text)}</Link>
  return <span className="tl-thread__thing">{text}</span>
}
