// One field of every type, with a value for each.

import type { Field, FieldType } from "@throughline/contract"
import { t } from "../../i18n/catalogue.ts"
import type { ShownField } from "../artefacts/index.ts"
import { LONG, PERSON } from "./fixed-data.ts"

const CHOICES = ["must", "should", "could"] as const
/** Every type of the contract: one that is new does not compile until it is shown. */
const FIELDS: { readonly [Type in FieldType]: readonly [Extract<Field, { readonly type: Type }>, unknown] } = {
  line: [{ type: "line" }, "Staff sign in with their company account"],
  text: [{ type: "text" }, `${LONG}.`],
  lines: [{ type: "lines" }, ["Mail is moved", "Calendars are moved"]],
  link: [{ type: "link" }, "https://example.org/requirements/12"],
  integer: [{ type: "integer" }, -12],
  score: [{ type: "score", min: 1, max: 5 }, 4],
  measure: [{ type: "measure" }, 1234.5],
  percent: [{ type: "percent" }, 6_250],
  money: [{ type: "money" }, 64_802_600],
  amounts: [{ type: "amounts" }, [100_000, 200_000, 250_000]],
  minutes: [{ type: "minutes" }, 1_440],
  date: [{ type: "date" }, "2026-03-02"],
  moment: [{ type: "moment" }, "2026-03-02T17:30:00.000Z"],
  boolean: [{ type: "boolean" }, true],
  choice: [{ type: "choice", of: CHOICES }, "must"],
  choices: [{ type: "choices", of: CHOICES }, ["must", "could"]],
  person: [{ type: "person" }, PERSON],
  people: [{ type: "people" }, [PERSON]],
  role: [{ type: "role" }, "projectManager"],
  artefact: [{ type: "artefact", kinds: ["requirement"] }, "art_componentsRequirement1"],
  artefacts: [{ type: "artefacts", kinds: ["requirement"] }, ["art_componentsRequirement1"]],
  task: [{ type: "task" }, "tsk_componentsOfThisPage1"],
  tasks: [{ type: "tasks" }, ["tsk_componentsOfThisPage1"]],
  rows: [{ type: "rows", fields: { criterion: { type: "line" }, met: { type: "boolean" } } }, [{ id: "row-1", criterion: "All floors are ready", met: true }, { id: "row-2", criterion: LONG, met: false }]],
}

export interface SampleField {
  readonly shown: ShownField
  readonly value: unknown
}

export function sampleFields(): readonly SampleField[] {
  return Object.values(FIELDS).map(([field, value]) => ({ shown: shownOf(field), value }))
}

function shownOf(field: Field, name: string = field.type): ShownField {
  const inner = field.type === "rows" ? Object.entries(field.fields).map(([each, its]) => shownOf(its, each)) : []
  return { name, field, label: t(`design.type.${field.type}`), choice: (value) => value, inner }
}

export const NAMES: ReadonlyMap<string, string> = new Map([["art_componentsRequirement1", "REQ-1 Staff sign in with their company account"], ["tsk_componentsOfThisPage1", "4.2 Order the racks"]])
