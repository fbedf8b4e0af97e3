// First run, health, and the organisation's own settings.

import { z } from "zod"
import { currency, email, empty, line, locale, password, revision, timeZone } from "../schemas/basics.ts"
import { me, organisation } from "../schemas/people.ts"
import { operation } from "../operation.ts"

export const healthRead = operation({
  name: "health.read", summary: "Whether the server answers and its database can be reached.", method: "GET", path: "/health",
  access: { kind: "public" }, input: empty, output: z.strictObject({ ok: z.boolean() }),
})

export const setupStatus = operation({
  name: "setup.status", summary: "Whether the first administrator still has to be created.", method: "GET", path: "/setup",
  access: { kind: "public" }, input: empty, output: z.strictObject({ done: z.boolean() }),
})

export const setupRun = operation({
  name: "setup.run", summary: "Creates the organisation and its first administrator, and signs them in.", method: "POST", path: "/setup",
  access: { kind: "public" }, creates: true, errors: ["alreadySetUp"],
  input: z.strictObject({
    organisationName: line(), name: line(), email, password, locale, timeZone, currency: currency.default("EUR"),
    /** Also create the sample project. */
    sample: z.boolean().default(false),
  }),
  output: z.strictObject({ me, sampleProjectId: z.string().nullable() }),
})

export const organisationRead = operation({
  name: "organisation.read", summary: "Name and defaults of the organisation.", method: "GET", path: "/organisation",
  access: { kind: "signedIn" }, input: empty, output: organisation,
})

export const organisationUpdate = operation({
  name: "organisation.update", summary: "Changes name and defaults of the organisation.", method: "PATCH", path: "/organisation",
  access: { kind: "organisation", permission: "organisation.manage" }, errors: ["conflict"],
  input: z.strictObject({ seenRevision: revision, name: line().optional(), locale: locale.optional(), timeZone: timeZone.optional(), currency: currency.optional() }),
  output: organisation,
})
