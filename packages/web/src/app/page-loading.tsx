// What stands where a page will be. Quiet on purpose: pages show their frame at once, this is for their code.

import { t } from "../i18n/catalogue.ts"

export function PageLoading() {
  return <div className="tl-page"><output className="tl-soft">{t("app.loading")}</output></div>
}
