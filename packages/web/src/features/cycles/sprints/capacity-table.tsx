// Who has how many hours for a sprint: days × hours × focus, less absence.

import { useQuery } from "@tanstack/react-query"
import { cycleCapacity } from "@throughline/lifecycle"
import { newKey } from "../../../app/api.ts"
import { t } from "../../../i18n/catalogue.ts"
import { formatNumber } from "../../../i18n/format-number.ts"
import { fieldWord } from "../../artefacts/index.ts"
import type { ArtefactSummary } from "../../artefacts/index.ts"
import { projectMembersQuery } from "../../projects/index.ts"
import type { ProjectId } from "../../projects/index.ts"
import { rowsIn } from "../../quick-edit/index.ts"
import type { Row } from "../../quick-edit/index.ts"

interface CapacityTableProps {
  readonly projectId: ProjectId
  readonly cycle: ArtefactSummary
  readonly mayEdit: boolean
  readonly onChange: (people: readonly Row[]) => void
}

const COLUMNS = [{ name: "days", usual: 10, scale: 1 }, { name: "hoursPerDay", usual: 8, scale: 1 }, { name: "focus", usual: 10_000, scale: 100 }, { name: "absenceHours", usual: 0, scale: 1 }] as const

export function CapacityTable({ projectId, cycle, mayEdit, onChange }: CapacityTableProps) {
  const members = useQuery(projectMembersQuery(projectId)).data?.items ?? []
  const people = rowsIn(cycle, "people")
  const free = members.filter(({ active, userId }) => active && !people.some(({ person }) => person === userId))
  const add = (person: string) => onChange([...people, { id: newKey().slice(0, 16), person, days: 10, hoursPerDay: 8, focus: 7_000, absenceHours: 0 }])
  const set = (id: string, name: string, value: number) => onChange(people.map((row) => (row.id === id ? { ...row, [name]: value } : row)))
  if (people.length === 0 && !mayEdit) return null
  return (
    <details className="tl-sprints__capacity tl-small">
      <summary>{t("cycles.capacity")}</summary>
      <div className="tl-scroll">
        <table className="tl-table">
          <thead><tr><th scope="col">{t("cycles.person")}</th>{COLUMNS.map(({ name }) => <th key={name} scope="col" className="tl-number">{fieldWord("cycle", `people.${name}`)}</th>)}<th scope="col" className="tl-number">{t("cycles.hours")}</th></tr></thead>
          <tbody>
            {people.map((row) => {
              const name = members.find(({ userId }) => userId === row["person"])?.name ?? t("artefact.someone")
              return (
                <tr key={row.id}>
                  <td>{name}</td>
                  {COLUMNS.map((column) => <td key={column.name} className="tl-number"><Hours row={row} {...column} mayEdit={mayEdit && cycle.state !== "closed"} label={t("cycles.capacityOf", { field: fieldWord("cycle", `people.${column.name}`), person: name })} onChange={(value) => set(row.id, column.name, value)} /></td>)}
                  <td className="tl-number">{formatNumber(hoursOf([row]), 1)}</td>
                </tr>
              )
            })}
          </tbody>
          <tfoot><tr><td colSpan={5}>{mayEdit && free.length > 0 && <select className="tl-select" aria-label={t("cycles.addPerson")} value="" onChange={(event) => { if (event.currentTarget.value !== "") add(event.currentTarget.value) }}><option value="">{t("cycles.addPerson")}</option>{free.map(({ userId, name }) => <option key={userId} value={userId}>{name}</option>)}</select>}</td><td className="tl-number"><strong>{formatNumber(hoursOf(people), 1)}</strong></td></tr></tfoot>
        </table>
      </div>
    </details>
  )
}

interface HoursProps {
  readonly row: Row
  readonly name: string
  readonly usual: number
  readonly scale: number
  readonly mayEdit: boolean
  readonly label: string
  readonly onChange: (value: number) => void
}

function Hours({ row, name, usual, scale, mayEdit, label, onChange }: HoursProps) {
  const value = numberOf(row, name, usual)
  if (!mayEdit) return <>{formatNumber(value / scale)}</>
  return <input key={value} className="tl-sprints__hours" inputMode="decimal" aria-label={label} defaultValue={value / scale} onBlur={(event) => { const next = Math.round(Number(event.currentTarget.value.replace(",", ".")) * scale * 100) / 100; if (Number.isFinite(next) && next >= 0 && next !== value) onChange(next) }} />
}

function hoursOf(people: readonly Row[]): number {
  return cycleCapacity(people.map((row) => ({ days: numberOf(row, "days", 0), hoursPerDay: numberOf(row, "hoursPerDay", 8), focus: numberOf(row, "focus", 10_000), absenceHours: numberOf(row, "absenceHours", 0) })))
}

function numberOf(row: Row, name: string, otherwise: number): number {
  const value = row[name]
  return typeof value === "number" ? value : otherwise
}
