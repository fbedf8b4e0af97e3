// What stands in a cell of the list.

import { Initials } from "../../../app/initials.tsx"
import { valueText } from "../values/value-text.ts"
import type { ValueWorld } from "../values/value-text.ts"
import type { ShownField } from "../words/shown-field.ts"
import { StateMark } from "../words/state-mark.tsx"
import type { ArtefactSummary } from "../query/artefact-query.ts"
import { shownValue } from "./group-rows.ts"

export function Cell({ artefact, column, world }: { readonly artefact: ArtefactSummary; readonly column: ShownField; readonly world: ValueWorld }) {
  if (column.name === "state") return <StateMark kind={artefact.kind} state={artefact.state} />
  if (column.name === "owner") return artefact.owner === null ? null : <PersonName name={artefact.owner.name} />
  const text = valueText(column, shownValue(artefact, column.name), world)
  if (column.field.type === "person" && text !== "") return <PersonName name={text} />
  return <>{text.split("\n")[0]}</>
}

function PersonName({ name }: { readonly name: string }) {
  return <span className="tl-person"><Initials name={name} size={20} /><span className="tl-clip">{name}</span></span>
}
