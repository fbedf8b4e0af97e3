// A text with the people it names set apart.

import { t } from "../../i18n/catalogue.ts"
import { textParts } from "./mentions.ts"
import type { Person } from "./mentions.ts"

export function MentionText({ body, people }: { readonly body: string; readonly people: readonly Person[] }) {
  let offset = 0
  return (
    <>
      {textParts(body, people).map((part) => {
        const key = offset
        offset += part.kind === "text" ? part.text.length : 1
        return part.kind === "text" ? <span key={key}>{part.text}</span> : <span key={key} className="tl-mention">@{part.name ?? t("comments.someone")}</span>
      })}
    </>
  )
}
