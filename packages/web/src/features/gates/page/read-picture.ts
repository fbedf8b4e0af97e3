// Reads the frozen picture of a decision. It was written by whichever version decided, so whatever is not as expected is left out.

export interface PictureCriterion {
  readonly check: string
  readonly met: boolean
  readonly reason: string
  readonly values: Readonly<Record<string, string | number>>
}
export interface PictureArtefact {
  readonly id: string
  readonly kind: string
  readonly key: string
  readonly title: string
  readonly state: string
  readonly version: number
  readonly contentHash: string
}
export interface PictureOfDecision {
  readonly criteria: readonly PictureCriterion[]
  readonly artefacts: readonly PictureArtefact[]
  readonly plan: { readonly revision: number | null; readonly start: string | null; readonly finish: string | null; readonly work: number | null; readonly cost: number | null; readonly percentComplete: number | null } | null
}

type Unknown = Readonly<Record<string, unknown>>
const isRecord = (value: unknown): value is Unknown => typeof value === "object" && value !== null && !Array.isArray(value)
const records = (value: unknown): readonly Unknown[] => (Array.isArray(value) ? value.filter(isRecord) : [])
const textIn = (record: Unknown, name: string): string => (typeof record[name] === "string" ? String(record[name]) : "")
const numberIn = (record: Unknown, name: string): number | null => (typeof record[name] === "number" ? Number(record[name]) : null)
const timeIn = (record: Unknown, name: string): string | null => (typeof record[name] === "string" ? String(record[name]) : null)

export function readPicture(snapshot: Unknown): PictureOfDecision {
  const plan = snapshot["plan"]
  return {
    criteria: records(snapshot["criteria"]).map((each) => ({ check: textIn(each, "check"), met: each["met"] === true, reason: textIn(each, "reason"), values: valuesIn(each["values"]) })),
    artefacts: records(snapshot["artefacts"]).map((each) => ({ id: textIn(each, "id"), kind: textIn(each, "kind"), key: textIn(each, "key"), title: textIn(each, "title"), state: textIn(each, "state"), version: numberIn(each, "version") ?? 0, contentHash: textIn(each, "contentHash") })),
    plan: isRecord(plan) ? { revision: numberIn(plan, "revision"), start: timeIn(plan, "start"), finish: timeIn(plan, "finish"), work: numberIn(plan, "work"), cost: numberIn(plan, "cost"), percentComplete: numberIn(plan, "percentComplete") } : null,
  }
}

function valuesIn(value: unknown): Readonly<Record<string, string | number>> {
  if (!isRecord(value)) return {}
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string | number] => typeof entry[1] === "string" || typeof entry[1] === "number"))
}
