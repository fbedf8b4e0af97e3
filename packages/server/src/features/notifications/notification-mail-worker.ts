// Writes letters about notifications that nobody has read yet: bundled, at the hour that each person has chosen, never in
// their quiet hours. A person is written to by one node at a time; the letter is a row, so it is sent at least once.

import { sql, type Kysely } from "kysely"
import type { Database } from "../../platform/db/schema.ts"
import { every, type Worker } from "../../platform/jobs/housekeeping.ts"
import type { Logger } from "../../platform/log.ts"
import type { Mailer } from "../../platform/mail/mailer.ts"
import { localTime, mailingOf } from "./mailing.rules.ts"
import { notificationLetter } from "./notification-letter.ts"
import { seenNotifications, takeUnmailed } from "./notifications.sql.ts"

const EVERY_MS = 20_000
const PEOPLE_AT_ONCE = 500

export function startNotificationMail(db: Kysely<Database>, mailer: Mailer, publicUrl: string | null, log: Logger): Worker {
  return every(EVERY_MS, () => mailNotifications(db, mailer, publicUrl, new Date()), (error) => log.warn("notifications not mailed", { error }))
}

interface Waiting {
  readonly organization_id: string
  readonly user_id: string
  readonly email: string
  readonly locale: string
  readonly time_zone: string
  readonly mail: string
  readonly quiet_from: number | null
  readonly quiet_to: number | null
  readonly digest_minute: number
  readonly last_digest_at: Date | null
  readonly oldest: Date
}

export async function mailNotifications(db: Kysely<Database>, mailer: Mailer, publicUrl: string | null, now: Date): Promise<void> {
  const { rows } = await sql<Waiting>`select n.organization_id, n.user_id, u.email, u.locale, u.time_zone, coalesce(q.mail, 'daily') as mail, q.quiet_from, q.quiet_to, coalesce(q.digest_minute, 480) as digest_minute, q.last_digest_at, min(n.created_at) as oldest
    from notification n join app_user u on u.id = n.user_id join member m on m.organization_id = n.organization_id and m.user_id = n.user_id and m.active
      left join notification_preference q on q.organization_id = n.organization_id and q.user_id = n.user_id
    where n.mailed_at is null and n.read_at is null group by n.organization_id, n.user_id, u.email, u.locale, u.time_zone, q.mail, q.quiet_from, q.quiet_to, q.digest_minute, q.last_digest_at order by min(n.created_at) limit ${PEOPLE_AT_ONCE}`.execute(db)
  for (const person of rows) await mailTo(db, mailer, publicUrl, person, now)
}

async function mailTo(db: Kysely<Database>, mailer: Mailer, publicUrl: string | null, person: Waiting, now: Date): Promise<void> {
  const local = localTime(now, person.time_zone)
  const mailing = mailingOf({
    mail: person.mail, quietFrom: person.quiet_from, quietTo: person.quiet_to, digestMinute: person.digest_minute, ...local,
    lastDigestDay: person.last_digest_at === null ? null : localTime(person.last_digest_at, person.time_zone).day, waitedSeconds: (now.getTime() - person.oldest.getTime()) / 1_000,
  })
  if (mailing === "later") return
  const key = { organizationId: person.organization_id, userId: person.user_id }
  await db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(hashtextextended(${`notification mail ${person.user_id}`}, 0)) as mine`.execute(tx)
    if (rows[0]?.mine !== true) return
    const ids = await takeUnmailed(tx, key)
    const waiting = mailing === "never" ? [] : await seenNotifications(tx, key, ids)
    if (waiting.length > 0) await mailer.queue(tx, { to: person.email, ...notificationLetter(waiting, person.locale === "de" ? "de" : "en", publicUrl) })
    if (person.mail === "daily" && waiting.length > 0) {
      await sql`insert into notification_preference (organization_id, user_id, last_digest_at, revision) values (${key.organizationId}, ${key.userId}, ${now}, 0)
        on conflict (organization_id, user_id) do update set last_digest_at = excluded.last_digest_at`.execute(tx)
    }
  })
}
