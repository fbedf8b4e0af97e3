import { expect, it } from "vitest"
import { byDue, ticketDue } from "./ticket-due.ts"

const NOW = Date.parse("2026-03-02T12:00:00.000Z")
const ticket = (fields: Record<string, unknown>) => ({ fields: { respondBy: "2026-03-02T13:30:00.000Z", resolveBy: "2026-03-02T12:30:00.000Z", ...fields } })

it("a ticket waits first for its answer, then for its solution", () => {
  expect(ticketDue(ticket({}), NOW)).toEqual({ clock: "respond", due: "2026-03-02T13:30:00.000Z", state: "running" })
  expect(ticketDue(ticket({ respondedAt: "2026-03-02T11:00:00.000Z" }), NOW)).toEqual({ clock: "resolve", due: "2026-03-02T12:30:00.000Z", state: "soon" })
})
it("a clock that has run out is broken, one that waits for the requester stands", () => {
  expect(ticketDue(ticket({ respondBy: "2026-03-02T11:59:00.000Z" }), NOW).state).toBe("broken")
  expect(ticketDue(ticket({ respondBy: "2026-03-02T11:59:00.000Z", pausedSince: "2026-03-02T11:00:00.000Z" }), NOW).state).toBe("paused")
})
it("without a target there is no clock", () => expect(ticketDue({ fields: {} }, NOW)).toEqual({ clock: "resolve", due: null, state: "none" }))
it("what runs out first stands first, what stands still after what runs, what has no clock last", () => {
  const tickets = [{ number: 1, fields: {} }, { number: 2, ...ticket({ pausedSince: "2026-03-02T11:00:00.000Z" }) }, { number: 3, ...ticket({}) }, { number: 4, ...ticket({ respondBy: "2026-03-01T00:00:00.000Z" }) }]
  expect(byDue(tickets, NOW).map(({ number }) => number)).toEqual([4, 3, 2, 1])
})
