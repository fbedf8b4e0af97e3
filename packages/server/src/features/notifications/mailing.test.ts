import { describe, expect, test } from "vitest"
import { localTime, mailingOf } from "./mailing.rules.ts"
import type { MailingFacts } from "./mailing.rules.ts"
import { notificationLetter } from "./notification-letter.ts"

const FACTS: MailingFacts = { mail: "daily", quietFrom: null, quietTo: null, digestMinute: 480, minute: 480, day: "2026-05-04", lastDigestDay: "2026-05-03", waitedSeconds: 600 }
const mailing = (facts: Partial<MailingFacts>) => mailingOf({ ...FACTS, ...facts })

describe("a letter about notifications", () => {
  test("goes once a day, at the hour that was chosen", () => {
    expect(mailing({ minute: 479 })).toBe("later")
    expect(mailing({ minute: 480 })).toBe("now")
    expect(mailing({ minute: 900, lastDigestDay: "2026-05-04" })).toBe("later")
    expect(mailing({ minute: 900, lastDigestDay: null })).toBe("now")
  })
  test("goes at once where that was chosen, gathering what follows within a minute", () => {
    expect(mailing({ mail: "atOnce", minute: 3, waitedSeconds: 59 })).toBe("later")
    expect(mailing({ mail: "atOnce", minute: 3, waitedSeconds: 60 })).toBe("now")
  })
  test("waits until the quiet hours are over, also over midnight", () => {
    const quiet = { mail: "atOnce", quietFrom: 22 * 60, quietTo: 7 * 60 }
    expect([21 * 60 + 59, 22 * 60, 0, 6 * 60 + 59, 7 * 60].map((minute) => mailing({ ...quiet, minute }))).toEqual(["now", "later", "later", "later", "now"])
    expect([12 * 60, 13 * 60].map((minute) => mailing({ mail: "atOnce", quietFrom: 12 * 60, quietTo: 13 * 60, minute }))).toEqual(["later", "now"])
    expect(mailing({ digestMinute: 360, minute: 400, quietFrom: 0, quietTo: 420 })).toBe("later")
  })
  test("is never written to those who want none", () => expect(mailing({ mail: "off" })).toBe("never"))
})

test("the hour is that of the person's own place", () => {
  const now = new Date("2026-01-15T23:30:00Z")
  expect(localTime(now, "Europe/Berlin")).toEqual({ minute: 30, day: "2026-01-16" })
  expect(localTime(now, "America/New_York")).toEqual({ minute: 18 * 60 + 30, day: "2026-01-15" })
  expect(localTime(now, "Nowhere/Atlantis")).toEqual({ minute: 23 * 60 + 30, day: "2026-01-15" })
})

test("one letter says of each thing what happened, why one is told, and where it is", () => {
  const row = { id: "ntf_1", project_id: "prj_1", project_name: "P", subject_kind: "artefact", subject_id: "art_1", subject_title: "Quality\nplan", reason: "approver", event: "approvalAsked", params: { key: "QP-1", artefactKind: "qualityPlan" }, actor_name: "Mona", created_at: new Date(0), created_micros: 0, count: 1, read: false }
  const { subject, body } = notificationLetter([row, { ...row, event: "approvalWithdrawn" }, { ...row, subject_id: "art_2", subject_title: "Other" }], "en", "https://plan.example.org")
  expect(subject).toBe("Quality plan and 1 more")
  expect(body).toContain("QP-1 Quality plan (P)\nMona asks for your approval.\nYour approval is no longer asked for")
  expect(body).toContain("You get this because you were asked to approve it.\nhttps://plan.example.org/projects/prj_1/artefacts/qualityPlan/art_1")
  expect(notificationLetter([row], "de", null).body).toContain("Mona bittet um Ihre Freigabe.\nSie bekommen dies, weil Sie um Freigabe gebeten wurden.")
})
