// The place of what a notification or an approval is about.

import { Link } from "@tanstack/react-router"
import type { ReactNode } from "react"

interface SubjectLinkProps {
  readonly projectId: `prj_${string}` | null
  readonly subjectId: string
  /** What happened, where that leads to another page than the subject's own. */
  readonly event?: string
  readonly children: ReactNode
  readonly className?: string
  readonly onClick?: () => void
}

/** The part of the page that it happened in; see app/use-arrival.ts. */
const PARTS: Readonly<Record<string, string>> = { mentioned: "discussion" }

export function SubjectLink({ projectId, subjectId, event, children, className, onClick }: SubjectLinkProps) {
  const part = PARTS[event ?? ""]
  const common = { children, ...(part === undefined ? {} : { hash: part }), ...(className === undefined ? {} : { className }), ...(onClick === undefined ? {} : { onClick }) }
  if (projectId === null) return <span className={className}>{children}</span>
  const [prefix, rest = ""] = [subjectId.slice(0, subjectId.indexOf("_")), subjectId.slice(subjectId.indexOf("_") + 1)]
  // Recipients read a message on a page of its own: they need not see the communication plan.
  if (event === "messageSent") return <Link to="/projects/$projectId/messages/$messageId" params={{ projectId, messageId: `art_${rest}` }} {...common} />
  if (prefix === "art") return <Link to="/projects/$projectId/artefacts/$kind/$artefactId" params={{ projectId, kind: "any", artefactId: `art_${rest}` }} {...common} />
  // What was said stands in the discussion of the task.
  if (prefix === "tsk") return <Link to="/projects/$projectId/plan" params={{ projectId }} search={{ task: subjectId, ...(part === "discussion" ? { tab: part } : {}) }} {...common} />
  if (prefix === "gat") return <Link to="/projects/$projectId/gates/$gateId" params={{ projectId, gateId: `gat_${rest}` }} {...common} />
  return <Link to="/projects/$projectId" params={{ projectId }} {...common} />
}
