// What operations may use besides their transaction.

import type { Accounts } from "./auth/accounts.ts"
import type { FileStore } from "./files/file-store.ts"
import type { Background } from "./jobs/background.ts"
import type { Limiter } from "./limiter.ts"
import type { Mailer } from "./mail/mailer.ts"
import type { Hub } from "./realtime/hub.ts"
import type { Settings } from "./settings.ts"

export interface Services {
  readonly settings: Settings
  readonly accounts: Accounts
  readonly limiter: Limiter
  readonly mailer: Mailer
  readonly files: FileStore
  readonly hub: Hub
  readonly background: Background
}
