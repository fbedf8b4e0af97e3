// The sheet on which people sign in, set up or accept an invitation: one column, nothing else to look at.

import type { ReactNode } from "react"
import { t } from "../../i18n/catalogue.ts"
import { usePageTitle } from "../../app/page-title.ts"
import { LanguageChoice } from "./language-choice.tsx"
import "./session.css"

export interface SessionFrameProps {
  readonly title: string
  readonly lead?: string
  readonly children: ReactNode
}

export function SessionFrame({ title, lead, children }: SessionFrameProps) {
  usePageTitle(title)
  return (
    <div className="tl-session">
      <header className="tl-session__head">
        <span className="tl-session__word">{t("app.name")}</span>
        <LanguageChoice />
      </header>
      <main id="content" className="tl-session__sheet">
        <div className="tl-session__line" aria-hidden="true"><i /><i /><i /><i /><i /></div>
        <h1>{title}</h1>
        {lead !== undefined && <p className="tl-soft">{lead}</p>}
        {children}
      </main>
    </div>
  )
}
