// The list of artefacts and a plain table, with something of everything and for those who only read.

import { useState } from "react"
import { FigureRow } from "../../../app/figure-row.tsx"
import { ShareBar } from "../../../app/share-bar.tsx"
import { t } from "../../../i18n/catalogue.ts"
import { formatNumber, formatPercent } from "../../../i18n/format-number.ts"
import { listRows } from "../../artefacts/list/group-rows.ts"
import { ListTable } from "../../artefacts/list/list-table.tsx"
import { ownFields } from "../../artefacts/list/filter.ts"
import { NOTHING, toggle, toggleAll } from "../../artefacts/list/selection.ts"
import { handleListKey } from "../../artefacts/list/use-list-keys.ts"
import { definitionOf, nextSort } from "../../artefacts/list/view.ts"
import type { Sort } from "../../artefacts/list/view.ts"
import { useValueWorld } from "../../artefacts/query/use-value-world.ts"
import { fieldsOfKind } from "../../artefacts/words/shown-field.ts"
import { HealthTable } from "../../projects/overview/health-table.tsx"
import { ProjectTable } from "../../projects/project-table.tsx"
import { PROJECT, REQUIREMENTS, SAMPLE } from "../fixed-data.ts"
import { Sample, Section } from "./section.tsx"

const KIND = "requirement"
/** Nothing to count, none, some, all. */
const SHARES = [["design.empty", 0, 0], ["gate.standing.closed", 0, 12], ["design.said", 7, 12], ["design.longText", 1_234_567, 1_234_567]] as const

export function Tables() {
  return (
    <Section id="tables" title={t("design.tables")} lead={t("design.tablesLead")}>
      <Sample name={t("artefact.list")}><List mayChoose /></Sample>
      <Sample name={t("design.readOnly")}><List mayChoose={false} /></Sample>
      <Sample name={t("nav.projects")}><ProjectTable projects={[PROJECT]} /></Sample>
      <Sample name={t("health.label")}><HealthTable project={PROJECT} /></Sample>
      <Sample name={t("design.figures")}>
        <FigureRow figures={SHARES.map(([label, part, whole]) => ({ label: t(label), value: whole === 0 ? t("artefact.nothing") : formatPercent(Math.round((part / whole) * 1_000) / 10), note: <><ShareBar part={part} whole={whole} />{formatNumber(part)} / {formatNumber(whole)}</> }))} />
      </Sample>
    </Section>
  )
}

function List({ mayChoose }: { readonly mayChoose: boolean }) {
  const world = useValueWorld(SAMPLE)
  const all = [...ownFields(KIND), ...fieldsOfKind(KIND)]
  const columns = definitionOf({}, KIND).columns.flatMap((name) => all.find((field) => field.name === name) ?? [])
  const [selection, setSelection] = useState(NOTHING)
  const [sort, setSort] = useState<Sort>([])
  const ids = REQUIREMENTS.map(({ id }) => id)
  return (
    <div className="tl-sheet tl-design__list">
      <ListTable
        {...{ projectId: SAMPLE, kind: KIND, columns, world, selection, sort, mayChoose }} rows={listRows(REQUIREMENTS, null, world)} count={ids.length}
        onSort={(field, keep) => setSort(nextSort(sort, field, keep))} onChoose={(id) => setSelection(toggle(selection, id))} onChooseAll={() => setSelection(toggleAll(selection, ids))}
        onPoint={(id) => setSelection({ ...selection, cursor: id, anchor: id })} onKeyDown={(event) => handleListKey(event, { ids, selection, setSelection, open: () => undefined, mayChoose })}
      />
    </div>
  )
}
