// How one kind of artefact is declared. Everything that artefacts share (forms, lists, versions, approval, search, export,
// permission, history) works from this declaration and knows no kind by name.

import type { OrganisationRole, ProjectRole } from "../permissions.ts"
import type { Fields } from "./field.ts"

/** Where on the line the artefact is made. */
export type Station = "initiation" | "planning" | "execution" | "control" | "closing"

/**
 * How its past is kept (PRINCE2's three kinds of product).
 * - baseline: each approval cuts a version; an approved one is changed by making a draft of the next version
 * - record: a living log entry; every change is in its history, no versions
 * - report: once issued it never changes
 */
export type Keeping = "baseline" | "record" | "report"

/** What a person may do with artefacts of a kind. `decide`: approve, reject, authorise, accept. */
export type Right = "see" | "edit" | "decide"

export interface Transition<Step extends string = string> {
  /** Name of the step, a verb: "submit". */
  readonly name: Step
  readonly from: readonly string[]
  readonly to: string
  /** Who may take it. */
  readonly right: "edit" | "decide"
  /** Fields that must say something before. */
  readonly needs?: readonly string[]
  /** Asks the approvers: the step is open until each of them has said yes; one "no" takes `onRefusal`. */
  readonly asks?: "approvers"
  /** A reason must be given with the step. */
  readonly reason?: true
}

export interface ArtefactKind<Name extends string = string, Its extends Fields = Fields, State extends string = string, Step extends string = string> {
  readonly kind: Name
  /** Before the number that people see: "REQ" in REQ-12. Unique among kinds. */
  readonly prefix: string
  readonly station: Station
  readonly keeping: Keeping
  /** At most one per project (a charter), not a list of them. */
  readonly single: boolean
  readonly fields: Its
  /** Fields shown as columns of the list by default, in order, after number, title and state. */
  readonly columns: readonly string[]
  /** First one is where a new artefact begins. */
  readonly states: readonly State[]
  /** States in which nothing may be edited; what is approved stays as it was approved. */
  readonly fixed: readonly string[]
  /** States that mean "no longer to be counted": rejected, withdrawn, closed without effect. */
  readonly dropped: readonly string[]
  /** Reaching one of these cuts a version. */
  readonly approved: readonly string[]
  readonly transitions: readonly Transition<Step>[]
  readonly who: Readonly<Record<Right, readonly ProjectRole[]>>
  /** Not before the charter has been authorised: reaching these states spends, books or orders. Empty: no matter. */
  readonly commits: readonly string[]
}

interface Declaration<Name extends string = string, Its extends Fields = Fields, State extends string = string, Step extends string = string> extends Partial<Omit<ArtefactKind<Name, Its, State, Step>, "kind" | "fields" | "who" | "columns">> {
  readonly kind: Name
  readonly prefix: string
  readonly station: Station
  readonly fields: Its
  readonly columns?: readonly (keyof Its & string)[]
  readonly who?: Partial<ArtefactKind["who"]>
}

/** Everybody in the project but contractors, who see only what is linked to their own tasks. */
const READERS: readonly ProjectRole[] = ["sponsor", "projectManager", "teamMember", "stakeholder", "operations"]

/** Draft, in review, approved, with a way back, as documents live by default. */
export const DOCUMENT_STATES = ["draft", "inReview", "changesRequested", "approved", "superseded", "withdrawn", "rejected"] as const
export const DOCUMENT_TRANSITIONS = [
  { name: "submit", from: ["draft", "changesRequested"], to: "inReview", right: "edit" },
  { name: "requestChanges", from: ["inReview"], to: "changesRequested", right: "decide", reason: true },
  { name: "approve", from: ["inReview"], to: "approved", right: "decide", asks: "approvers" },
  { name: "reject", from: ["inReview"], to: "rejected", right: "decide", reason: true },
  { name: "revise", from: ["approved", "rejected", "withdrawn"], to: "draft", right: "edit" },
  { name: "withdraw", from: ["draft", "inReview", "changesRequested", "approved"], to: "withdrawn", right: "edit", reason: true },
] as const satisfies readonly Transition[]
type DocumentState = (typeof DOCUMENT_STATES)[number]
type DocumentStep = (typeof DOCUMENT_TRANSITIONS)[number]["name"]

/** Declares a kind; what is left out is that of a document with the project manager as editor and the sponsor as approver. */
export function artefactKind<const Name extends string, const Its extends Fields, const State extends string = DocumentState, const Step extends string = DocumentStep>(
  declaration: Declaration<Name, Its, State, Step>,
): ArtefactKind<Name, Its, State, Step>
export function artefactKind(declaration: Declaration): ArtefactKind {
  const asDocument = declaration.states === undefined
  return {
    keeping: asDocument ? "baseline" : "record", single: false, columns: [], commits: [],
    states: DOCUMENT_STATES, transitions: DOCUMENT_TRANSITIONS,
    fixed: asDocument ? ["inReview", "approved", "superseded", "withdrawn", "rejected"] : [],
    dropped: asDocument ? ["superseded", "withdrawn", "rejected"] : [],
    approved: asDocument ? ["approved"] : [],
    ...declaration,
    who: { see: READERS, edit: ["projectManager"], decide: ["sponsor"], ...declaration.who },
  }
}

/**
 * May somebody with these roles do this with artefacts of this kind? Administrators may everything; portfolio managers see
 * everything and decide. What contractors may see beyond this list is a matter of links and decided with the data.
 */
export function mayOnKind(kind: ArtefactKind, right: Right, organisationRole: OrganisationRole, projectRole: ProjectRole | null): boolean {
  if (organisationRole === "administrator") return true
  if (organisationRole === "portfolioManager" && right !== "edit") return true
  return projectRole !== null && kind.who[right].includes(projectRole)
}
