// Shapes that many operations share.

import { z } from "zod"
import { LIMITS } from "../limits.ts"
import { ORGANISATION_ROLES, PROJECT_ROLES } from "../permissions.ts"

/** Refuses NUL and lone surrogates, which PostgreSQL cannot keep, and trims nothing. */
const storable = (text: string) => !text.includes("\u0000") && text.isWellFormed()

export const text = (max: number) => z.string().max(max).refine(storable, "contains characters that cannot be stored")
/** A line that must say something: trimmed, not empty, no line breaks. */
export const line = (max: number = LIMITS.nameLength) =>
  z.string().trim().min(1).max(max).refine(storable, "contains characters that cannot be stored").refine((value) => !/[\r\n]/.test(value), "must be one line")

const idOf = <const Kind extends string>(kind: Kind) =>
  z.templateLiteral([z.literal(`${kind}_`), z.string().regex(/^[0-9A-Za-z_-]{1,60}$/)])

export const userId = idOf("usr")
export const organisationId = idOf("org")
export const projectId = idOf("prj")
export const taskId = idOf("tsk")
export const linkId = idOf("lnk")
export const calendarId = idOf("cal")
export const resourceId = idOf("res")
export const assignmentId = idOf("asg")
export const baselineId = idOf("bsl")
export const commentId = idOf("cmt")
export const attachmentId = idOf("att")
export const invitationId = idOf("inv")
export const tokenId = idOf("tok")
export const sessionId = idOf("ses")
export const changeId = idOf("chg")
export const importId = idOf("imp")
export const artefactId = idOf("art")
export const traceLinkId = idOf("trl")
export const approvalId = idOf("apr")
export const gateId = idOf("gat")
export const governanceId = idOf("gov")
export const customFieldId = idOf("fld")
export const savedViewId = idOf("viw")
export const notificationId = idOf("ntf")
export const reviewId = idOf("rvw")
export const templateId = idOf("tpl")
export const templateAdditionId = idOf("tad")
export const libraryRiskId = idOf("lbr")

export const email = z.string().trim().toLowerCase().max(LIMITS.emailLength).pipe(z.email())
/** A password being chosen. */
export const password = text(LIMITS.passwordLengthMax).min(LIMITS.passwordLengthMin)
/** Milliseconds are kept; always UTC with Z. */
export const moment = z.iso.datetime()
/** Civil date-time without zone, as the plan counts: "2026-03-02T08:00" with optional seconds (tenths of a minute = 6 s). */
export const civilDateTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/)
export const civilDate = z.iso.date()
/** Tenths of a minute since 2000-01-01T00:00, civil. */
export const instant = z.int().min(-525_945_600).max(2_103_796_800)
export const ticks = z.int().min(-2_000_000_000).max(2_000_000_000)
export const length = z.int().min(0).max(2_000_000_000)
export const minor = z.int().min(-900_000_000_000_000).max(900_000_000_000_000)
export const revision = z.int().min(0).max(2_147_483_647)

export const organisationRole = z.enum(ORGANISATION_ROLES)
export const projectRole = z.enum(PROJECT_ROLES)
export const locale = z.enum(["en", "de"])
export const timeZone = z.string().max(60).refine(isTimeZone, "is not a time zone")
export const currency = z.string().regex(/^[A-Z]{3}$/)

/** Cursor pagination: `after` is the `next` of the page before. */
export const pageQuery = {
  after: text(500).optional(),
  limit: z.coerce.number().int().min(1).max(LIMITS.pageSize).default(LIMITS.pageSizeDefault),
}
export const page = <T extends z.ZodType>(of: T) => z.strictObject({ items: z.array(of), next: z.string().nullable(), total: z.int().optional() })

export const empty = z.strictObject({})

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== ""
  } catch {
    return false
  }
}
