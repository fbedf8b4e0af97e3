// The sheet on which an outsider reads and signs: one column that reads as well on a phone as on paper.

import type { ReactNode } from "react"
import { usePageTitle } from "../../../app/page-title.ts"
import { t } from "../../../i18n/catalogue.ts"
import { LanguageChoice } from "../../session/language-choice.tsx"

export function ReviewFrame({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  usePageTitle(title)
  return (
    <div className="tl-review">
      <header className="tl-review__head tl-no-print">
        <span className="tl-review__word">{t("app.name")}</span>
        <LanguageChoice />
      </header>
      <main id="content" className="tl-review__sheet">
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  )
}
