// Is the responsibility matrix sound? Exactly one A per row, at least one R, and nobody buried (PMBOK, PM²).

export interface RaciRow {
  readonly id: string
  readonly open: boolean
  readonly letters: readonly { readonly letter: string; /** Person or role; "" where nobody was chosen. */ readonly holder: string }[]
}

export type RaciFinding =
  | { readonly code: "noAccountable" | "noResponsible" | "tooManyConsulted" | "nobodyChosen"; readonly rowId: string }
  | { readonly code: "severalAccountable"; readonly rowId: string; readonly count: number }
  | { readonly code: "buried"; readonly holder: string; readonly count: number }
  | { readonly code: "emptyColumn"; readonly holder: string }

const CONSULTED_MAX = 3
const ACCOUNTABLE_MAX = 10

/** `holders` are the columns that should have something to do. Rules that make a row invalid come first. */
export function raciFindings(rows: readonly RaciRow[], holders: readonly string[] = [], accountableMax = ACCOUNTABLE_MAX): readonly RaciFinding[] {
  const inRows = rows.flatMap(findingsOfRow)
  const accountable = new Map<string, number>()
  const used = new Set<string>()
  for (const { letters, open } of rows) {
    for (const { letter, holder } of letters) {
      used.add(holder)
      if (open && letter === "A" && holder !== "") accountable.set(holder, (accountable.get(holder) ?? 0) + 1)
    }
  }
  const buried = [...accountable].flatMap(([holder, count]): RaciFinding[] => (count > accountableMax ? [{ code: "buried", holder, count }] : []))
  const empty = holders.flatMap((holder): RaciFinding[] => (used.has(holder) ? [] : [{ code: "emptyColumn", holder }]))
  return [...inRows, ...buried, ...empty]
}

function findingsOfRow({ id, letters }: RaciRow): readonly RaciFinding[] {
  const count = (letter: string) => letters.filter((one) => one.letter === letter).length
  const findings: RaciFinding[] = []
  if (count("A") === 0) findings.push({ code: "noAccountable", rowId: id })
  if (count("A") > 1) findings.push({ code: "severalAccountable", rowId: id, count: count("A") })
  if (count("R") === 0) findings.push({ code: "noResponsible", rowId: id })
  if (count("C") > CONSULTED_MAX) findings.push({ code: "tooManyConsulted", rowId: id })
  if (letters.some(({ holder }) => holder === "")) findings.push({ code: "nobodyChosen", rowId: id })
  return findings
}

/** A row is valid with exactly one A, at least one R and somebody behind each letter. */
export function isRaciValid(row: RaciRow): boolean {
  return findingsOfRow(row).every(({ code }) => code === "tooManyConsulted")
}
