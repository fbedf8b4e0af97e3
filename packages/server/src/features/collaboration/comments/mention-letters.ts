// Tells people by mail that they were mentioned, each in their own language. Does nothing where no mail is set up.

import type { ProjectContext } from "../../../platform/handler.ts"
import type { Subject } from "../subject.ts"
import type { MentionedPerson } from "./comments.sql.ts"
import { taskNameOf } from "./comments.sql.ts"

const BODY_MAX = 1_000

export async function writeLetters(context: ProjectContext, subject: Pick<Subject, "kind" | "id">, body: string, people: readonly MentionedPerson[]): Promise<void> {
  const { tx, project, actor, services, request } = context
  const others = people.filter(({ user_id }) => user_id !== actor.userId)
  if (!services.mailer.sends || others.length === 0) return
  const about = (await taskNameOf(tx, project, subject)) ?? project.name
  const link = `${request.origin}/projects/${project.id}${subject.kind === "task" ? `/plan?task=${subject.id}` : ""}`
  for (const { email, locale } of others) await services.mailer.queue(tx, { to: email, ...letter(locale, { author: actor.name, about: oneLine(about), project: oneLine(project.name), body: readable(body), link }) })
}

interface Facts {
  readonly author: string
  readonly about: string
  readonly project: string
  readonly body: string
  readonly link: string
}

function letter(locale: string, { author, about, project, body, link }: Facts): { readonly subject: string; readonly body: string } {
  if (locale === "de") return { subject: `${oneLine(author)} hat Sie erwähnt: ${about}`, body: `${author} hat Sie im Projekt „${project}“ erwähnt:\n\n${body}\n\n${link}\n` }
  return { subject: `${oneLine(author)} mentioned you: ${about}`, body: `${author} mentioned you in the project “${project}”:\n\n${body}\n\n${link}\n` }
}

/** A subject is one line, whatever the name of a task holds. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").slice(0, 120)
}

function readable(body: string): string {
  const text = body.replaceAll(/@\[usr_[0-9A-Za-z_-]{1,60}\]/g, "@…")
  return text.length <= BODY_MAX ? text : `${text.slice(0, BODY_MAX).toWellFormed()} …`
}
