// Above every page of a project that has not been authorised: what cannot be done yet, and what changes that.

import { IconLock } from "@tabler/icons-react"
import { Link } from "@tanstack/react-router"
import { t } from "../../i18n/catalogue.ts"
import type { Project } from "../projects/project-query.ts"
import "./gates.css"

const OVER: ReadonlySet<Project["state"]> = new Set(["closed", "benefitsTracking", "archived", "terminated"])

export function AuthorisationBanner({ project }: { readonly project: Project }) {
  if (project.authorisedAt !== null || OVER.has(project.state)) return null
  return (
    <aside className="tl-unauthorised tl-no-print" aria-label={t("gate.unauthorised.title")}>
      <IconLock size={16} stroke={1.75} aria-hidden="true" />
      <p><strong>{t("gate.unauthorised.title")}</strong> {t("gate.unauthorised.body")}</p>
      {project.permissions.includes("artefact.read") && <Link to="/projects/$projectId/artefacts/$kind" params={{ projectId: project.id, kind: "charter" }} className="tl-unauthorised__link">{t("gate.unauthorised.charter")}</Link>}
    </aside>
  )
}
