// A text with the people it names set apart.

import { t } from "../../i18n/catalogue.ts"
import { textParts } from "./mentions.ts"
import type { Person } from "./mentions.ts"

export function MentionText({ body, people }: { readonly body: string; readonly people: readonly Person[] }) {
  return textParts(body, people).map((part) =>
    part.kind === "text" ? <span key={part.at}>{part.text}</span> : <span key={part.at} className="tl-mention">@{part.name ?? t("comments.someone")}</span>,
  )
}
