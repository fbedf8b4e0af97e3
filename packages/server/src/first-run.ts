// Creates the administrator that the environment names, when there is none yet. It goes through the same door as the setup page.

import { OPERATIONS } from "@throughline/contract"
import type { FirstRunOptions } from "./options.ts"
import { StartRefused } from "./platform/data-folder.ts"
import { Failure } from "./platform/failure.ts"
import { newId } from "./platform/new-id.ts"
import type { Run } from "./platform/run.ts"

export async function firstRun(run: Run, tokenOf: (cookie: string) => string | null, options: FirstRunOptions): Promise<void> {
  const { email, password, organisationName, timeZone, sample } = options
  const input = { organisationName, name: email.split("@")[0] ?? email, email, password, locale: "en", timeZone, sample }
  // Looked at also when there is an administrator already: a mistake should not wait for the next empty database.
  const checked = OPERATIONS.setupRun.input.safeParse(input)
  if (!checked.success) throw new StartRefused(`THROUGHLINE_ADMIN_EMAIL, THROUGHLINE_ADMIN_PASSWORD or THROUGHLINE_ORGANISATION cannot be used: ${checked.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ")}`)
  let cookie: string | null = null
  const request = { id: newId("req"), address: "", userAgent: "first start", origin: "", idempotencyKey: null, lastEventId: null, setSession: (value: string | null) => { cookie = value } }
  try {
    await run({ key: "setupRun", input, credentials: { sessionToken: null, bearer: null }, request })
    // Nobody is there to use the session that the first run opens.
    await run({ key: "sessionSignOut", input: {}, credentials: { sessionToken: tokenOf(cookie ?? ""), bearer: null }, request })
  } catch (error) {
    if (!(error instanceof Failure && error.code === "alreadySetUp")) throw error
  }
}
