// The library of the organisation: templates and risks, side by side as tabs that are addresses.

import { Link } from "@tanstack/react-router"
import type { ReactNode } from "react"
import { t } from "../../../i18n/catalogue.ts"
import "../learning.css"
import "../../artefacts/artefacts.css"

interface LibraryFrameProps {
  readonly lead: string
  readonly children: ReactNode
}

export function LibraryFrame({ lead, children }: LibraryFrameProps) {
  return (
    <main id="content" className="tl-page tl-stack">
      <div className="tl-stack tl-stack--tight">
        <h1>{t("learning.library")}</h1>
        <nav className="tl-librarytabs" aria-label={t("learning.library")}>
          <Link to="/library" activeOptions={{ exact: true }}>{t("learning.templates")}</Link>
          <Link to="/library/risks">{t("library.risks")}</Link>
        </nav>
        <p className="tl-soft">{lead}</p>
      </div>
      {children}
    </main>
  )
}
