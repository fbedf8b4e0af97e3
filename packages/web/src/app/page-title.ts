// The title of the browser's tab.

import { useEffect } from "react"
import { t } from "../i18n/catalogue.ts"

export function usePageTitle(page: string): void {
  useEffect(() => {
    document.title = page === "" ? t("app.name") : t("app.title", { page })
  }, [page])
}
