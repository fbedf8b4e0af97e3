// Puts the parts together over an opened database: services, the door, HTTP, and the workers beside them.

import type { FastifyInstance } from "fastify"
import { startCommunication } from "./features/communication/index.ts"
import { HANDLERS, handlersByKey } from "./features/handlers.ts"
import { startNotificationMail } from "./features/notifications/index.ts"
import { createAccounts } from "./platform/auth/accounts.ts"
import type { OpenDatabase } from "./platform/db/database.ts"
import { localFiles } from "./platform/files/file-store.ts"
import type { AnyHandler } from "./platform/handler.ts"
import { installationSecret } from "./platform/installation.sql.ts"
import { createBackground } from "./platform/jobs/background.ts"
import { startHousekeeping, type Worker } from "./platform/jobs/housekeeping.ts"
import { startMailWorker } from "./platform/jobs/mail-worker.ts"
import { createLimiter } from "./platform/limiter.ts"
import type { Logger } from "./platform/log.ts"
import { createMailer, smtp, type SendMail } from "./platform/mail/mailer.ts"
import { createBell } from "./platform/realtime/bell.ts"
import { createHub } from "./platform/realtime/hub.ts"
import { createRun, type Door, type Run } from "./platform/run.ts"
import { stillSeen } from "./platform/run/project-access.sql.ts"
import type { Services } from "./platform/services.ts"
import type { Settings } from "./platform/settings.ts"
import { createHttpServer } from "./transports/http/http-server.ts"

export interface Composition {
  readonly app: FastifyInstance
  readonly run: Run
  readonly services: Services
  /** Lets running requests end, tells live streams to go, stops the workers. The database stays open. */
  stop(): Promise<void>
}

export interface Parts {
  readonly database: OpenDatabase
  readonly filesFolder: string
  readonly temporaryFolder: string
  readonly settings: Settings
  readonly log: Logger
  readonly webFolder: string | null
  /** Tests bring their own; otherwise by SMTP where it is set up. */
  readonly sendMail?: SendMail
  readonly handlers?: readonly AnyHandler[]
  readonly requestsPerMinute?: number
  /** False: nothing is cleared away; for tests that count what a request says to the database. */
  readonly housekeeping?: boolean
}

export async function compose(parts: Parts): Promise<Composition> {
  const { database, settings, log } = parts
  const { db, beside } = database
  const accounts = createAccounts(await installationSecret(db))
  const sendMail = parts.sendMail ?? (settings.mail === null ? null : smtp(settings.mail))
  const bell = createBell(beside.pool, database.connection, log)
  const hub = createHub({
    db, bell, log,
    seenBy: (person, projectId) => stillSeen(db, person, projectId),
  })
  const background = createBackground(() => door)
  const services: Services = {
    settings, accounts, hub, background,
    limiter: createLimiter(beside.db),
    mailer: createMailer(beside.db, sendMail !== null),
    files: localFiles(parts.filesFolder),
  }
  const door: Door = { db, beside: beside.db, services, handlers: handlersByKey(parts.handlers ?? HANDLERS), log }
  const run = createRun(door)
  const workers: readonly Worker[] = [...(parts.housekeeping === false ? [] : [startHousekeeping(beside.db, services.files, log), startCommunication(door)]), ...(sendMail === null ? [] : [startMailWorker(beside.db, sendMail, log), startNotificationMail(beside.db, services.mailer, settings.publicUrl, log)])]
  const app = await createHttpServer({
    run, settings, log, temporary: parts.temporaryFolder, webFolder: parts.webFolder, tokenOf: accounts.tokenOf,
    ...(parts.requestsPerMinute === undefined ? {} : { requestsPerMinute: parts.requestsPerMinute }),
  })
  return {
    app, run, services,
    async stop() {
      // Streams never end by themselves, so they go before the server waits for its requests.
      await hub.stop()
      await app.close()
      await background.close()
      await Promise.all(workers.map((worker) => worker.stop()))
      await bell.stop()
    },
  }
}
