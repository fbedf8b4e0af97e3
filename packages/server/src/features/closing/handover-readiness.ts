// How ready operations is to receive.

import { HANDOVER_SUBJECTS } from "@throughline/contract"
import { textOf } from "@throughline/lifecycle"
import { fail } from "../../platform/failure.ts"
import { handle } from "../../platform/handler.ts"
import { may } from "../artefacts/index.ts"
import { closingFacts, shareOf } from "./closing-facts.ts"

const DONE: ReadonlySet<string> = new Set(["accepted", "acceptedWithConditions"])
/** What changes its owner, besides being described. */
const OWNED: ReadonlySet<string> = new Set(["asset", "account", "licences", "certificate", "contracts", "document"])

export const handoverReadiness = handle("handoverReadiness", async (_, context) => {
  if (!may(context, "see", "handoverItem")) fail("forbidden")
  const items = (await closingFacts(context)).filter(({ kind, state }) => kind === "handoverItem" && state !== "notApplicable")
  const required = items.filter(({ fields }) => fields["required"] === true)
  const share = shareOf(required, ({ state }) => DONE.has(state))
  const subjects = [...Map.groupBy(items, (item) => textOf(item, "subject"))].filter(([subject]) => subject !== "")
  const owned = items.filter((item) => OWNED.has(textOf(item, "subject")))
  const isTransferred = (item: (typeof items)[number]) => textOf(item, "fromSignedOn") !== "" && textOf(item, "toSignedOn") !== ""
  return {
    readiness: share.whole === 0 ? null : Math.round((share.part * 10_000) / share.whole), required: share, conditions: items.filter(({ state }) => state === "acceptedWithConditions").length,
    bySubject: subjects.map(([subject, some]) => ({ subject, ...shareOf(some, ({ state }) => DONE.has(state)) })),
    missing: required.filter(({ state }) => !DONE.has(state)).map(({ id, kind, key, title, state }) => ({ id, kind, key, title, state })),
    ownership: { transferred: owned.filter(isTransferred).length, waiting: owned.filter((item) => !isTransferred(item)).length },
    missingSubjects: HANDOVER_SUBJECTS.filter((subject) => !items.some((item) => textOf(item, "subject") === subject)),
  }
})
