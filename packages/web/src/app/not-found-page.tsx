// For addresses that lead nowhere, or to something that may not be seen: the two are not told apart.

import { t } from "../i18n/catalogue.ts"
import { ButtonLink } from "./links.tsx"
import { usePageTitle } from "./page-title.ts"

export function NotFoundPage() {
  usePageTitle(t("problem.missing.title"))
  return (
    <main id="content" className="tl-page tl-page--narrow tl-stack">
      <h1>{t("problem.missing.title")}</h1>
      <p>{t("problem.missing.body")}</p>
      <div><ButtonLink to="/">{t("problem.missing.home")}</ButtonLink></div>
    </main>
  )
}
