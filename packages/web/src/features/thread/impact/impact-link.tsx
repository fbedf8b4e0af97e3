// The way to "what would this touch?"

import { Link } from "@tanstack/react-router"
import { t } from "../../../i18n/catalogue.ts"
import type { ProjectId } from "../../projects/project-query.ts"

export function ImpactLink({ projectId, thingId }: { readonly projectId: ProjectId; readonly thingId: string }) {
  return <Link to="/projects/$projectId/impact" params={{ projectId }} search={{ thing: thingId }} className="tl-target tl-impactlink">{t("thread.impactOf")}</Link>
}
