// Tells people that they were mentioned: in the application, and by mail, each in their own language. Whoever has said when
// they want letters gets this one then; to others it goes at once. No letters where no mail is set up.

import type { ProjectContext } from "../../../platform/handler.ts"
import { notify, peopleWithPreference } from "../../notifications/index.ts"
import type { Subject } from "../subject.ts"
import type { MentionedPerson } from "./comments.sql.ts"
import { nameOf } from "./comments.sql.ts"

const BODY_MAX = 1_000
const PLACES: Readonly<Record<Subject["kind"], (id: string, kind: string) => string>> = { project: () => "", task: (id) => `/plan?task=${id}`, artefact: (id, kind) => `/artefacts/${kind}/${id}` }

export async function writeLetters(context: ProjectContext, subject: Subject, body: string, people: readonly MentionedPerson[]): Promise<void> {
  const { tx, project, actor, services, request } = context
  const others = people.filter(({ user_id }) => user_id !== actor.userId)
  if (others.length === 0) return
  const chosen = await peopleWithPreference(tx, project.organizationId, others.map(({ user_id }) => user_id))
  const told = async (userIds: readonly string[], mailed: boolean) => new Set(await notify(context, { userIds, reason: "mentioned", event: "mentioned", subject, mailed }))
  await told([...chosen], false)
  const atOnce = await told(others.map(({ user_id }) => user_id).filter((id) => !chosen.has(id)), true)
  if (!services.mailer.sends || atOnce.size === 0) return
  const named = await nameOf(tx, project, subject)
  const about = named?.name ?? project.name
  const link = `${request.origin}/projects/${project.id}${PLACES[subject.kind](subject.id, named?.kind ?? "")}`
  for (const { email, locale } of others.filter(({ user_id }) => atOnce.has(user_id))) await services.mailer.queue(tx, { to: email, ...letter(locale, { author: actor.name, about: oneLine(about), project: oneLine(project.name), body: readable(body), link }) })
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
