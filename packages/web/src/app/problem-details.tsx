// What can be said of a problem beyond its title: a list of particulars and the number of the request for support.

import { t } from "../i18n/catalogue.ts"
import type { ProblemWords } from "./problem-words.ts"

export function ProblemDetails({ words }: { readonly words: ProblemWords }) {
  return (
    <>
      {words.details.map((detail) => <p key={detail}>{detail}</p>)}
      {words.requestId !== null && <p className="tl-soft tl-small">{t("problem.request", { id: words.requestId })}</p>}
    </>
  )
}
