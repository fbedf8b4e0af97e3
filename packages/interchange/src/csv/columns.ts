// Which column is which? Headers in English and German, with the names that other programs use.

export type ColumnKey =
  | "number" | "wbs" | "level" | "name" | "duration" | "start" | "finish" | "predecessors" | "resources" | "percent"
  | "work" | "cost" | "constraint" | "constraintDate" | "deadline" | "notes"

export type CsvLanguage = "en" | "de"

interface Column {
  readonly key: ColumnKey
  readonly en: string
  readonly de: string
  readonly aliases: readonly string[]
}

/** In the order in which they are written. The date of a constraint stands with it; a column of its own is only read. */
export const COLUMNS: readonly Column[] = [
  { key: "number", en: "ID", de: "Nr.", aliases: ["id", "nr", "no", "no.", "#", "uid", "unique id", "vorgangsnummer", "task id", "eindeutige nr."] },
  { key: "wbs", en: "WBS", de: "PSP-Code", aliases: ["wbs code", "psp", "psp code", "gliederungsnummer", "outline number"] },
  { key: "level", en: "Outline level", de: "Gliederungsebene", aliases: ["level", "outline_level", "ebene", "indent"] },
  { key: "name", en: "Name", de: "Vorgangsname", aliases: ["task name", "task", "title", "vorgang", "bezeichnung", "titel", "aufgabe", "task_name", "summary", "activity name"] },
  { key: "duration", en: "Duration", de: "Dauer", aliases: ["dur", "scheduled duration", "original duration"] },
  { key: "start", en: "Start", de: "Anfang", aliases: ["start date", "start_date", "begin", "beginn", "startdatum", "anfangstermin", "scheduled start"] },
  { key: "finish", en: "Finish", de: "Ende", aliases: ["finish date", "finish_date", "end", "end date", "fertig stellen", "enddatum", "endtermin", "fertigstellung", "due date", "scheduled finish"] },
  { key: "predecessors", en: "Predecessors", de: "Vorgänger", aliases: ["predecessor", "vorgaenger", "depends on", "dependencies"] },
  { key: "resources", en: "Resources", de: "Ressourcen", aliases: ["resource names", "resource_names", "ressourcennamen", "assigned to", "assignee", "assignees", "zugewiesen an", "resource"] },
  { key: "percent", en: "% complete", de: "% abgeschlossen", aliases: ["percent complete", "percent_complete", "progress", "fortschritt", "% fertig", "complete", "done %", "%"] },
  { key: "work", en: "Work", de: "Arbeit", aliases: ["effort", "aufwand", "estimated work"] },
  { key: "cost", en: "Cost", de: "Kosten", aliases: ["total cost", "gesamtkosten", "costs", "budget"] },
  { key: "constraint", en: "Constraint", de: "Einschränkung", aliases: ["constraint type", "constraint_type", "einschränkungsart", "einschraenkung"] },
  { key: "constraintDate", en: "Constraint date", de: "Einschränkungstermin", aliases: ["constraint_date", "einschraenkungstermin"] },
  { key: "deadline", en: "Deadline", de: "Stichtag", aliases: ["frist", "due"] },
  { key: "notes", en: "Notes", de: "Notizen", aliases: ["note", "description", "beschreibung", "bemerkung", "comment", "kommentar"] },
]

const KEY_OF_HEADER: ReadonlyMap<string, ColumnKey> = new Map(
  COLUMNS.flatMap(({ key, en, de, aliases }) => [en.toLowerCase(), de.toLowerCase(), ...aliases].map((header): [string, ColumnKey] => [header, key])),
)

export function columnOf(header: string): ColumnKey | undefined {
  return KEY_OF_HEADER.get(header.trim().toLowerCase().replaceAll(/\s+/g, " "))
}

/** German where one of its own headers is used. */
export function languageOf(headers: readonly string[]): CsvLanguage {
  const german = new Set(COLUMNS.map((column) => column.de.toLowerCase()).filter((header) => !COLUMNS.some((column) => column.en.toLowerCase() === header)))
  return headers.some((header) => german.has(header.trim().toLowerCase())) ? "de" : "en"
}
