// The conditions of a list: which questions each type of field can be asked, and how they are said.

import { artefactKindOf } from "@throughline/contract"
import type { ArtefactKindName, Client, Field } from "@throughline/contract"
import { t } from "../../../i18n/catalogue.ts"
import { valueText } from "../values/value-text.ts"
import type { ValueWorld } from "../values/value-text.ts"
import { stateWord } from "../words/artefact-words.ts"
import type { ShownField } from "../words/shown-field.ts"

export type ViewDefinition = Awaited<ReturnType<Client["savedViewList"]>>["items"][number]["definition"]
export type Condition = ViewDefinition["filter"][number]
export type Question = Condition["is"]

/** What can be asked, the likeliest first. */
export function questionsOf(field: Field): readonly Question[] {
  switch (field.type) {
    case "line": case "text": case "link": case "lines": return ["contains", "equals", "empty", "notEmpty"]
    case "integer": case "score": case "measure": case "percent": case "money": case "minutes": return ["more", "less", "equals", "empty", "notEmpty"]
    case "date": return ["less", "more", "equals", "empty", "notEmpty"]
    case "boolean": return ["equals"]
    case "choice": case "person": case "role": return ["anyOf", "not", "empty", "notEmpty"]
    case "choices": case "people": return ["anyOf", "empty", "notEmpty"]
    case "artefact": case "task": case "artefacts": case "tasks": return ["contains", "empty", "notEmpty"]
    default: return ["empty", "notEmpty"]
  }
}

/** Does the question need something to compare with? */
export function needsValue(is: Question): boolean {
  return is !== "empty" && is !== "notEmpty"
}

/** Is what was chosen or typed enough to ask with? */
export function isComplete({ is, value }: Condition): boolean {
  if (!needsValue(is)) return true
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== ""
}

/** Title, state, owner, number and last change, which every artefact has and no kind declares. */
export function ownFields(kind: ArtefactKindName): readonly ShownField[] {
  const plain = (name: string, field: Field, label: string, choice = (value: string) => value): ShownField => ({ name, field, label, choice, inner: [] })
  return [
    plain("title", { type: "line" }, t("field.title")),
    plain("state", { type: "choice", of: artefactKindOf(kind).states }, t("field.state"), (state) => stateWord(kind, state)),
    plain("owner", { type: "person" }, t("artefact.owner")),
    plain("number", { type: "integer" }, t("artefact.number")),
    plain("updatedAt", { type: "date" }, t("artefact.updated")),
  ]
}

/** "Priority is Must or Should". */
export function conditionText(shown: ShownField, condition: Condition, world: ValueWorld): string {
  const values = Array.isArray(condition.value) ? condition.value : [condition.value]
  const said = new Intl.ListFormat(document.documentElement.lang || "en", { type: "disjunction" }).format(values.map((value) => valueText(shown, value, world)))
  return t(wordingOf(shown.field, condition.is), { field: shown.label, value: said })
}

function wordingOf(field: Field, is: Question) {
  if (field.type === "date" && is === "less") return "artefact.filter.before"
  if (field.type === "date" && is === "more") return "artefact.filter.after"
  return `artefact.filter.${is}` as const
}

export function withCondition(filter: readonly Condition[], at: number | null, condition: Condition): Condition[] {
  return at === null ? [...filter, condition] : filter.map((each, index) => (index === at ? condition : each))
}

export function withoutCondition(filter: readonly Condition[], at: number): Condition[] {
  return filter.filter((_, index) => index !== at)
}
