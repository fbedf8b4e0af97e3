// The value of a field, for reading.

import { IconExternalLink } from "@tabler/icons-react"
import { Link } from "@tanstack/react-router"
import { t } from "../../../i18n/catalogue.ts"
import { rowsOf } from "../values/rows-editor.tsx"
import { valueText } from "../values/value-text.ts"
import { isNumeric } from "../words/shown-field.ts"
import type { ShownField } from "../words/shown-field.ts"
import { useArtefactPage } from "./page-context.ts"

export function FieldValue({ shown, value }: { readonly shown: ShownField; readonly value: unknown }) {
  const { world } = useArtefactPage()
  const text = valueText(shown, value, world)
  if (shown.field.type === "rows") return <Rows shown={shown} value={value} />
  if (text === "") return <span className="tl-soft">{t("artefact.nothing")}</span>
  switch (shown.field.type) {
    case "lines": return <ul className="tl-field__lines">{text.split("\n").map((line) => <li key={line}>{line}</li>)}</ul>
    case "text": return <p className="tl-field__text">{text}</p>
    case "link": return <a href={text} target="_blank" rel="noopener noreferrer" className="tl-target">{text} <IconExternalLink size={13} aria-hidden="true" /></a>
    case "artefact": case "artefacts": case "task": case "tasks": return <References ids={[value].flat()} />
    default: return <span className={isNumeric(shown.field) ? "tl-field__figure" : undefined}>{text}</span>
  }
}

function References({ ids }: { readonly ids: readonly unknown[] }) {
  return <ul className="tl-field__things">{ids.filter((id) => typeof id === "string").map((id) => <li key={id}><Reference id={id} /></li>)}</ul>
}

function Reference({ id }: { readonly id: string }) {
  const { projectId, artefact: { names }, world } = useArtefactPage()
  const text = world.nameOf(id) ?? t("artefact.something")
  if (id.startsWith("tsk_")) return <Link to="/projects/$projectId/plan" params={{ projectId }} search={{ task: id }} className="tl-target">{text}</Link>
  // The page finds the kind by itself: "any" stands for it in the address.
  return names[id] === undefined ? <>{text}</> : <Link to="/projects/$projectId/artefacts/$kind/$artefactId" params={{ projectId, kind: "any", artefactId: `art_${id.slice("art_".length)}` }} className="tl-target">{text}</Link>
}

/** Is read in lines, not in columns of syllables. */
const PROSE = new Set(["text", "lines", "line"])

function Rows({ shown, value }: { readonly shown: ShownField; readonly value: unknown }) {
  const { world } = useArtefactPage()
  const rows = rowsOf(value)
  if (rows.length === 0) return <span className="tl-soft">{t("artefact.nothing")}</span>
  // Columns in which nobody has said anything only take room.
  const columns = shown.inner.filter((inner) => rows.some((row) => valueText(inner, row[inner.name], world) !== ""))
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <section className="tl-scroll" aria-label={shown.label} tabIndex={0}>
      <table className="tl-table tl-rows__read">
        <thead><tr>{columns.map((inner) => <th key={inner.name} scope="col" className={isNumeric(inner.field) ? "tl-number" : undefined}>{inner.label}</th>)}</tr></thead>
        <tbody>{rows.map((row) => <tr key={row.id}>{columns.map((inner) => <td key={inner.name} className={isNumeric(inner.field) ? "tl-number" : PROSE.has(inner.field.type) ? "is-prose" : undefined}>{valueText(inner, row[inner.name], world)}</td>)}</tr>)}</tbody>
      </table>
    </section>
  )
}
