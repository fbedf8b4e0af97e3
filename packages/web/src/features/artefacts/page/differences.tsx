// What differs, field by field, with the words that went and came marked by line and by strike-through as well as by colour.

import { t } from "../../../i18n/catalogue.ts"
import { diffWords } from "./diff-words.ts"
import type { DiffPart } from "./diff-words.ts"
import type { FieldDifference } from "./diff-fields.ts"

export function Differences({ differences }: { readonly differences: readonly FieldDifference[] }) {
  if (differences.length === 0) return <p className="tl-soft">{t("artefact.noDifference")}</p>
  return (
    <dl className="tl-diff">
      {differences.map(({ name, label, before, after }) => <div key={name}><dt>{label}</dt><dd><Texts before={before} after={after} /></dd></div>)}
    </dl>
  )
}

/** Two texts without a word in common stand beside each other; others are woven into one. */
function Texts({ before, after }: { readonly before: string; readonly after: string }) {
  const parts = diffWords(before, after)
  if (before !== "" && after !== "" && parts.every(({ kind, text }) => kind !== "same" || text.trim() === "")) return <><del>{before}</del> <ins>{after}</ins></>
  return placed(parts).map(({ at, part }) => <Part key={at} part={part} />)
}

function Part({ part }: { readonly part: DiffPart }) {
  if (part.kind === "gone") return <del>{part.text}</del>
  return part.kind === "new" ? <ins>{part.text}</ins> : <span>{part.text}</span>
}

/** Each part with the place where it begins, which is its key. */
function placed(parts: readonly DiffPart[]): readonly { readonly at: number; readonly part: DiffPart }[] {
  let at = 0
  return parts.map((part) => {
    const entry = { at, part }
    at += part.text.length + 1
    return entry
  })
}
