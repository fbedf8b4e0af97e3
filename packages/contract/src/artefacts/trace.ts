// The thread: which things may be joined, and what the join means. "from" is the nearer to the work, "to" the nearer to the purpose.

/** What a link may join: artefacts by their kind, tasks of the plan, attached files. */
export type TraceEnd = string

export interface TraceLinkType {
  readonly type: string
  readonly from: readonly TraceEnd[]
  readonly to: readonly TraceEnd[]
}

/** From promise to proof and back; `touches` for what is about something; `derives` for one thing made of another. */
export const TRACE_LINK_TYPES = [
  { type: "realises", from: ["benefit"], to: ["goal"] },
  { type: "contributes", from: ["requirement"], to: ["benefit", "goal"] },
  { type: "refines", from: ["requirement", "story"], to: ["requirement"] },
  { type: "satisfies", from: ["deliverable", "workPackage"], to: ["requirement"] },
  { type: "produces", from: ["task", "workPackage", "story", "cycle"], to: ["deliverable", "requirement"] },
  { type: "verifies", from: ["testCase"], to: ["requirement", "deliverable"] },
  { type: "fails", from: ["defect"], to: ["testCase", "requirement", "deliverable"] },
  { type: "shows", from: ["prototype"], to: ["requirement", "deliverable"] },
  { type: "handsOver", from: ["handoverItem", "deployment", "service"], to: ["deliverable"] },
  { type: "reports", from: ["ticket", "knownError"], to: ["service", "handoverItem", "deliverable", "defect"] },
  { type: "signs", from: ["signOff"], to: ["deliverable", "requirement"] },
  { type: "touches", from: ["risk", "issue", "changeRequest", "decision", "lesson", "action", "assumption", "attachment", "meeting", "exceptionReport"], to: ["*"] },
  { type: "derives", from: ["*"], to: ["*"] },
] as const satisfies readonly TraceLinkType[]

export type TraceLinkName = (typeof TRACE_LINK_TYPES)[number]["type"]

/** May a link of this type join these two? */
export function mayLink(name: TraceLinkName, from: TraceEnd, to: TraceEnd): boolean {
  const found: TraceLinkType | undefined = TRACE_LINK_TYPES.find(({ type }) => type === name)
  const fits = (ends: readonly TraceEnd[], end: TraceEnd) => ends.includes("*") || ends.includes(end)
  return found !== undefined && fits(found.from, from) && fits(found.to, to)
}
