// Who sends our letters? Letters are rows written in the transaction that causes them; a worker hands them over afterwards.

import type { Kysely } from "kysely"
import { createTransport } from "nodemailer"
import type { Database } from "../db/schema.ts"
import type { MailSettings } from "../settings.ts"

export interface Letter {
  readonly to: string
  readonly subject: string
  readonly body: string
}

export interface Mailer {
  /** False where no mail is set up: links are shown to the person instead. */
  readonly sends: boolean
  /** Puts a letter into the queue, in the caller's transaction. Does nothing where no mail is set up. */
  queue(tx: Kysely<Database>, letter: Letter): Promise<void>
  /** Puts a letter into the queue whatever becomes of the caller's transaction: for news about a refusal. */
  queueRegardless(letter: Letter): Promise<void>
}

export type SendMail = (letter: Letter) => Promise<void>

export function createMailer(beside: Kysely<Database>, sends: boolean): Mailer {
  const queue: Mailer["queue"] = async (db, { to, subject, body }) => {
    if (sends) await db.insertInto("mail").values({ recipient: to, subject, body }).execute()
  }
  return { sends, queue, queueRegardless: (letter) => queue(beside, letter) }
}

export function smtp({ smtpUrl, from }: MailSettings): SendMail {
  const transport = createTransport(smtpUrl)
  return async ({ to, subject, body }) => {
    await transport.sendMail({ from, to: { name: "", address: to }, subject, text: body })
  }
}
