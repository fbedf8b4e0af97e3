// What stands in the address of the thread's pages.

export const THREAD_VIEWS = ["coverage", "matrix"] as const
export type ThreadView = (typeof THREAD_VIEWS)[number]

export interface ThreadSearch {
  readonly show?: ThreadView
  readonly rows?: string
  readonly columns?: string
}

export function readThreadSearch(search: Record<string, unknown>): ThreadSearch {
  const show = THREAD_VIEWS.find((view) => view === search["show"])
  return { ...(show === undefined ? {} : { show }), ...text(search, "rows"), ...text(search, "columns") }
}

export interface ImpactSearch {
  readonly thing?: string
  readonly depth?: number
}

const DEEPEST = 12

export function readImpactSearch(search: Record<string, unknown>): ImpactSearch {
  const depth = search["depth"]
  return { ...text(search, "thing"), ...(typeof depth === "number" && depth >= 1 && depth <= DEEPEST ? { depth: Math.trunc(depth) } : {}) }
}

function text<Name extends string>(search: Record<string, unknown>, name: Name): { readonly [Key in Name]?: string } {
  const value = search[name]
  // The key is the name that was asked for; TypeScript widens computed keys.
  return (typeof value === "string" && value !== "" && value.length <= 80 ? { [name]: value } : {}) as { readonly [Key in Name]?: string }
}
