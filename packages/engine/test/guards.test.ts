// Where a rule ends: the neighbours of the cases that the other tests show. Each of these once let a broken rule pass.
import { expect, test } from "vitest"
import { aPlan, at, DAY, everyDay, HOUR, rules } from "./small-plan.ts"

test("S-12 a percentage is one of the duration, not of the time between the dates", () => {
  const splits = [{ offset: DAY, gap: 3 * DAY }]
  const plan = aPlan().task("A", 2, { splits }).task("B", 1).link("A", "B", "FS", 50, "percent")
  // A takes two days of work and ends on Friday 5; one day later is Monday evening.
  expect(plan.schedule().dates("A")).toBe("01-01 08:00 01-05 17:00")
  expect(plan.schedule().row("B").start).toBe("01-09 08:00")
})

test("S-14 S-43 the slack of an elapsed task is clock time", () => {
  const schedule = aPlan().task("A", 3, { elapsed: true }).task("end", 10).schedule()
  // From Tuesday 2 at 08:00 to Friday 12 at 17:00 there are 249 hours.
  expect(schedule.row("A").slack.finish).toBe(249 / 8)
})

test("S-15 a pause before the first or after the last bit of work is none", () => {
  const finish = (offset: number) => aPlan().task("A", 2, { splits: [{ offset, gap: DAY }] }).schedule().row("A").finish
  expect([finish(0), finish(10), finish(2 * DAY - 10), finish(2 * DAY)]).toEqual(["01-02 17:00", "01-03 17:00", "01-03 17:00", "01-02 17:00"])
})

test("S-47 a manual or external task without dates of its own is scheduled as any other", () => {
  const plan = aPlan().task("A", 2).task("M", 1, { mode: "manual", start: null, finish: null }).task("X", 1, { mode: "external" }).task("auto", 1, { start: at("01-20 08:00") }).link("A", "M").link("A", "X")
  const schedule = plan.schedule()
  expect([schedule.dates("M"), schedule.dates("X"), schedule.dates("auto")]).toEqual(["01-03 08:00 01-03 17:00", "01-03 08:00 01-03 17:00", "01-01 08:00 01-01 17:00"])
})

test("S-47 a manual task with a start alone takes its duration", () => {
  expect(aPlan().task("M", 2, { mode: "manual", start: at("01-03 08:00") }).schedule().dates("M")).toBe("01-03 08:00 01-04 17:00")
})

test("S-37 finished and inactive successors bound nobody", () => {
  const plan = aPlan().task("A", 1).task("done", 1, { actualStart: at("01-02 08:00"), actualFinish: at("01-02 17:00") }).task("off", 1, { inactive: true }).task("end", 10)
  expect(plan.link("A", "done").link("A", "off").schedule().row("A").late[1]).toBe("01-12 17:00")
  expect(plan.schedule().row("A").slack.free).toBe(9)
})

test("S-40 a latest start or finish beyond what the network allows changes nothing", () => {
  const plan = aPlan().task("A", 1, { constraint: "snlt", constraintDate: at("01-30 08:00") }).task("B", 1, { constraint: "fnlt", constraintDate: at("01-30 17:00") }).task("end", 10)
  const schedule = plan.schedule()
  expect([schedule.row("A").late, schedule.row("B").late]).toEqual([["01-12 08:00", "01-12 17:00"], ["01-12 08:00", "01-12 17:00"]])
})

test("S-29 a summary is late where its children are, also before its own finish", () => {
  const plan = aPlan().task("S", 0).task("A", 5, { in: "S", deadline: at("01-03 17:00") }).task("end", 10)
  const row = plan.schedule().row("S")
  expect(row.late).toEqual(["2023-12-28 08:00", "01-03 17:00"])
  expect(row.slack).toEqual({ start: -2, finish: -2, total: -2, free: 0 })
})

test("S-29 a summary that has begun has its finish slack, one whose children are all finished none", () => {
  const plan = aPlan().task("S", 0).task("A", 2, { in: "S", actualStart: at("01-01 08:00"), percentComplete: 5000 }).task("B", 1, { in: "S", constraint: "snet", constraintDate: at("01-04 08:00") }).task("end", 10)
  plan.task("T", 0).task("C", 1, { in: "T", actualStart: at("01-01 08:00"), actualFinish: at("01-01 17:00") })
  const schedule = plan.schedule()
  expect(schedule.row("S").slack).toEqual({ start: 0, finish: 6, total: 6, free: 6 })
  expect(schedule.row("T").slack).toEqual({ start: 0, finish: 0, total: 0, free: 0 })
  expect([schedule.row("S").critical, schedule.row("T").critical]).toEqual([false, false])
})

test("S-39 a begun milestone, and one without a resume date, allow their late finish less what remains", () => {
  const begun = { actualStart: at("01-02 08:00"), percentComplete: 5000 }
  const plan = aPlan().task("A", 1).task("B", 1).task("M", 0, { ...begun, resume: at("01-02 08:00"), stop: at("01-02 08:00") }).task("C", 2, begun).task("end", 10).link("A", "M").link("B", "C")
  const schedule = plan.schedule()
  expect(schedule.row("A").late[1]).toBe("01-12 17:00")
  expect(schedule.row("B").late[1]).toBe("01-11 17:00")
})

test("S-42 S-38 a summary's entry is the earliest of its children, delays not taken off, manual ones by their start", () => {
  const plan = aPlan().task("A", 1).task("S", 0).task("T", 0, { in: "S" }).task("B", 1, { in: "T", levelingDelay: 14_400 }).task("end", 10).link("A", "S")
  // Latest Friday 12 for B; its delay of a day counts for a link of its own, not for one into the summary.
  expect(plan.schedule().row("A").late[1]).toBe("01-11 17:00")
  const manual = aPlan().task("A", 1).task("S", 0).task("M", 1, { in: "S", mode: "manual", start: at("01-04 08:00"), finish: at("01-04 17:00") }).task("B", 1, { in: "S" }).task("end", 10).link("A", "S")
  expect(manual.schedule().row("A").late[1]).toBe("01-03 17:00")
  const started = aPlan().task("A", 1).task("S", 0).task("B", 3, { in: "S", actualStart: at("01-03 08:00"), percentComplete: 1000 }).task("end", 10).link("A", "S")
  expect(started.schedule().row("A").late[1]).toBe("01-02 17:00")
})

test("S-45 the gap runs from the own finish or start to that of the successor, by the kind of link, lag and delay taken off", () => {
  const later = (delay: number) => aPlan().task("A", 2).task("B", 2, { constraint: "snet", constraintDate: at("01-08 08:00"), levelingDelay: delay }).task("end", 20)
  // B runs Monday 8 and Tuesday 9. FS: Wednesday to Friday. SS: Monday to Friday. FF: Wednesday to Tuesday. SF: Monday to Tuesday.
  const free = (kind: "FS" | "SS" | "FF" | "SF", lag = 0) => later(0).link("A", "B", kind, lag).schedule().row("A").slack.free
  expect([free("FS"), free("SS"), free("FF"), free("SF")]).toEqual([3, 5, 5, 7])
  expect([free("FS", 1), free("SS", 1), free("FF", 1), free("SF", 1)]).toEqual([2, 4, 4, 6])
  // Delayed by a day, B begins on Tuesday; without the delay the gap is what it was.
  expect(later(14_400).link("A", "B").schedule().row("A").slack.free).toBe(3)
  expect(later(0).link("A", "B", "FS", 3, "elapsed").schedule().row("A").slack.free).toBe(2)
  expect(later(0).link("A", "B", "FS", 50, "percent").schedule().row("A").slack.free).toBe(2)
})

test("S-3 the latest start is one from which everybody is done in time, the start is snapped for who begins first", () => {
  const plan = aPlan()
  const late = plan.calendar(everyDay(12, 20))
  plan.task("A", 1, { spans: [{ calendar: late, offset: 0, length: DAY }, { calendar: 0, offset: 0, length: DAY }] }).task("B", 1, { spans: [{ calendar: 0, offset: 4 * HOUR, length: 4 * HOUR }, { calendar: late, offset: 0, length: 4 * HOUR }] }).task("end", 10)
  const schedule = plan.schedule()
  // One works from 08 to 17 o'clock, one from 12 to 20.
  expect(schedule.row("A").early).toEqual(["01-01 08:00", "01-01 20:00"])
  expect(schedule.row("A").late).toEqual(["01-11 17:00", "01-12 17:00"])
  // Who begins at once begins at noon; the other one waits for four hours, which are the afternoon, and works on Tuesday morning.
  expect(schedule.row("B").early).toEqual(["01-01 12:00", "01-02 12:00"])
})

test("S-17 S-28 delays of levelling count after links through summaries, each level of the outline hands its bounds down", () => {
  const plan = aPlan().task("A", 2).task("S", 0).task("T", 0, { in: "S" }).task("B", 1, { in: "T" }).task("C", 1, { in: "T", levelingDelay: 14_400 }).task("D", 1).link("A", "S").link("S", "D", "SS").link("T", "D", "FF")
  const schedule = plan.schedule()
  expect([schedule.row("B").start, schedule.row("C").start]).toEqual(["01-03 08:00", "01-04 08:00"])
  // D follows the start of S and ends with T: it is moved to T's end.
  expect(schedule.dates("D")).toBe("01-04 08:00 01-04 17:00")
  expect(schedule.row("B").late[1]).toBe("01-04 17:00")
})

test("S-48 a begun manual task and a link by its start: only links by the finish bind a manual task", () => {
  const plan = aPlan().task("M", 2, { mode: "manual", start: at("01-02 08:00"), finish: at("01-03 17:00") }).task("B", 1).task("end", 10).link("M", "B", "FF", 1).link("M", "end", "SF")
  // B may end on Friday 12; a day of lag before that is Friday morning, and nobody snaps it.
  expect(plan.schedule().row("M").late).toEqual(["01-10 08:00", "01-12 08:00"])
})

test("S-50 a manual summary is not late before its own dates, and a link into it asks for its late start", () => {
  const plan = aPlan().task("A", 1).task("S", 0, { mode: "manual", start: at("01-08 08:00"), finish: at("01-09 17:00") }).task("B", 1, { in: "S" }).task("end", 15).link("A", "S")
  const schedule = plan.schedule()
  expect(schedule.row("S").late).toEqual(["01-19 08:00", "01-19 17:00"])
  expect(schedule.row("A").late[1]).toBe("01-18 17:00")
})

test("S-33 S-40 what has begun is late by its successors alone, whatever its constraint says", () => {
  const begun = { actualStart: at("01-02 08:00"), percentComplete: 5000 }
  const plan = aPlan().task("mso", 2, { ...begun, constraint: "mso", constraintDate: at("01-02 08:00") }).task("fnlt", 2, { ...begun, constraint: "fnlt", constraintDate: at("01-05 17:00") }).task("end", 10)
  const schedule = plan.schedule()
  expect([schedule.row("mso").late, schedule.row("fnlt").late]).toEqual([["01-02 08:00", "01-12 17:00"], ["01-02 08:00", "01-12 17:00"]])
})

test("S-52 an external task that has not begun is late its length before its late finish", () => {
  const plan = aPlan().task("X", 2, { mode: "external", start: at("01-03 08:00"), finish: at("01-04 17:00") }).task("end", 10)
  expect(plan.schedule().row("X").late).toEqual(["01-11 08:00", "01-12 17:00"])
})

test("S-39 the resume counts from the files of 2013 on", () => {
  const begun = { actualStart: at("01-01 08:00"), stop: at("01-01 17:00"), resume: at("01-02 08:00"), percentComplete: 5000 }
  const plan = aPlan().task("A", 1).task("B", 2, begun).task("end", 10).link("A", "B")
  const late = (compatibility: number) => plan.with({ compatibility }).schedule().row("A").late[1]
  expect([late(14), late(15), late(16)]).toEqual(["01-11 17:00", "01-01 17:00", "01-01 17:00"])
})

test("S-10 S-11 a lag of six seconds, the grain of the plan, is a lag", () => {
  const start = (lag: number) => aPlan().task("A", 0.5).task("M", 0).link("A", "M", "FS", lag / DAY).schedule().result.start[1]
  // Noon plus six seconds of work is 13:00:06.
  expect([start(1), start(-1)]).toEqual([at("01-01 13:00") + 1, at("01-01 12:00") - 1])
})

test("S-37 the latest finish is snapped for whoever works longest, in whichever order people are named", () => {
  const plan = aPlan()
  const late = plan.calendar(everyDay(12, 20))
  const spans = [{ calendar: late, offset: 0, length: DAY }, { calendar: 0, offset: 0, length: DAY }]
  plan.task("A", 1, { spans }).task("B", 1, { spans: spans.toReversed() }).task("end", 10, { constraint: "snet", constraintDate: at("01-08 08:00") }).link("A", "end").link("B", "end").with({ projectStart: at("01-01 08:00") })
  const schedule = plan.schedule()
  // Saturday and Sunday evenings are working time of the one, so Sunday 20:00 is the last of it before Monday.
  expect([schedule.row("A").late[1], schedule.row("B").late[1]]).toEqual(["01-07 20:00", "01-07 20:00"])
})

test("S-34 only what is in progress has a gap between its parts", () => {
  const gap = { stop: at("01-01 17:00"), resume: at("01-04 08:00") }
  const plan = aPlan().task("open", 2, gap).task("done", 2, { ...gap, actualStart: at("01-01 08:00"), percentComplete: 10_000 })
  // A finished task without a finish date ends its duration after its start.
  expect([plan.schedule().dates("open"), plan.schedule().dates("done")]).toEqual(["01-01 08:00 01-02 17:00", "01-01 08:00 01-02 17:00"])
  const none = { actualStart: at("01-01 08:00"), percentComplete: 5000 }
  const finish = (part: object) => aPlan().task("A", 2, { ...none, ...part }).schedule().row("A").finish
  expect([finish({ stop: gap.stop }), finish({ resume: gap.resume }), finish({ stop: gap.resume, resume: gap.stop }), finish(gap)]).toEqual(["01-02 17:00", "01-02 17:00", "01-02 17:00", "01-04 17:00"])
})

test("S-27 a summary that does not stand before its child is none, and a task is not its own summary", () => {
  const plan = aPlan().task("A", 1).task("B", 2).task("C", 3)
  plan.tasks.splice(0, 3, { calendar: 0, duration: DAY, parent: 2 }, { calendar: 0, duration: 2 * DAY, parent: 1 }, { calendar: 0, duration: 3 * DAY, parent: 0 })
  const schedule = plan.schedule()
  // Only C lies below A.
  expect([schedule.dates("A"), schedule.dates("B"), schedule.dates("C")]).toEqual(["01-01 08:00 01-03 17:00", "01-01 08:00 01-02 17:00", "01-01 08:00 01-03 17:00"])
})

test("S-30 the last child decides with the others whether a summary stands for itself", () => {
  const plan = aPlan().task("S", 5).task("A", 1, { in: "S", inactive: true }).task("B", 2, { in: "S" }).task("T", 5).task("C", 1, { in: "T", inactive: true })
  expect([plan.schedule().dates("S"), plan.schedule().dates("T")]).toEqual(["01-01 08:00 01-02 17:00", "01-01 08:00 01-05 17:00"])
})

test("S-3 a calendar that never works is a finding for the first task that counts on it, also through people, and for none where nobody does", () => {
  const never = rules({ week: [[], [], [], [], [], [], []] })
  const unused = aPlan().task("A", 1)
  unused.calendar(never)
  expect(unused.schedule().result.findings).toEqual([])
  const plan = aPlan()
  const idle = plan.calendar(never)
  const spans = [{ calendar: 0, offset: 0, length: DAY }, { calendar: idle, offset: 0, length: DAY }]
  plan.task("A", 1, { spans: spans.slice(0, 1) }).task("B", 1).task("C", 1, { spans }).task("D", 1, { spans })
  expect(plan.schedule().result.findings).toEqual([{ code: "noWorkingTime", task: 2, calendar: idle, path: [] }])
})

test("S-26 where nothing is active a plan scheduled from its finish begins at its start", () => {
  const plan = aPlan().task("A", 2, { constraint: "alap", inactive: true }).with({ scheduleFrom: "finish", projectFinish: at("01-31 17:00") })
  expect(plan.schedule().result.projectStart).toBe(at("01-01 08:00"))
})

test("S-45 the smallest slack there is is slack", () => {
  const schedule = aPlan().task("A", 1 - 1 / DAY).task("B", 1).schedule()
  expect([schedule.result.totalSlack[0], schedule.result.freeSlack[0], schedule.result.critical[0]]).toEqual([1, 1, 0])
})

test("S-32 a pause of another length is another pause: both count", () => {
  const begun = { actualStart: at("01-01 08:00"), stop: at("01-01 17:00"), resume: at("01-04 08:00"), percentComplete: 2500 }
  const finish = (gap: number) => aPlan().task("A", 4, { ...begun, splits: [{ offset: 2 * DAY, gap }] }).schedule().row("A").finish
  // The rest runs from Thursday; a split of the very length of that gap is the gap.
  expect([finish(DAY), finish(2 * DAY)]).toEqual(["01-09 17:00", "01-08 17:00"])
})

test("S-30 what lies below an inactive summary is inactive, the first row of the plan included", () => {
  const plan = aPlan().task("S", 0, { inactive: true }).task("A", 9, { in: "S" }).task("B", 1).link("A", "B")
  const schedule = plan.schedule()
  expect([schedule.row("B").start, schedule.row("B").late[1], schedule.row("A").critical]).toEqual(["01-01 08:00", "01-01 17:00", false])
})

test("S-28 S-42 a link out of a summary by its finish binds every task below in the late dates, one by its start none", () => {
  const late = (kind: "FS" | "SS" | "FF" | "SF") => {
    const plan = aPlan().task("S", 0).task("T", 0, { in: "S" }).task("A", 1, { in: "T" }).task("B", 3, { in: "S" }).task("D", 2).task("end", 10).link("S", "D", kind)
    const schedule = plan.schedule()
    return [schedule.row("A").late[1], schedule.row("B").late[1]]
  }
  // D may start on Thursday 11 and end on Friday 12.
  expect([late("FS"), late("FF")]).toEqual([["01-10 17:00", "01-10 17:00"], ["01-12 17:00", "01-12 17:00"]])
  expect([late("SS"), late("SF")]).toEqual([["01-12 17:00", "01-12 17:00"], ["01-12 17:00", "01-12 17:00"]])
  const lagged = aPlan().task("S", 0).task("A", 1, { in: "S" }).task("D", 2).task("end", 10).link("S", "D", "FF", 1).schedule()
  expect(lagged.row("A").late[1]).toBe("01-11 17:00")
})

test("S-29 S-30 an inactive child has no part in its summary's late dates and progress", () => {
  const begun = { actualStart: at("01-01 08:00"), percentComplete: 5000 }
  const plan = aPlan().task("S", 0).task("A", 1, { in: "S", constraint: "snet", constraintDate: at("01-03 08:00") }).task("off", 9, { in: "S", inactive: true, ...begun }).task("end", 10).link("A", "end", "SS")
  const row = plan.schedule().row("S")
  expect(row.late).toEqual(["01-03 08:00", "01-03 17:00"])
  // Not begun, so the smaller of both counts.
  expect(row.slack).toEqual({ start: 0, finish: 0, total: 0, free: 0 })
})

test("S-8 of two bounds on the finish that ask for the same start the later one is the finish", () => {
  const plan = aPlan().task("A", 5).task("B", 1, { constraint: "snet", constraintDate: at("01-08 08:00") }).task("C", 1)
  // Friday 17:00 and Monday 08:00 are the same working time.
  expect(plan.link("A", "C", "FF").link("B", "C", "SF").schedule().dates("C")).toBe("01-05 08:00 01-08 08:00")
  const other = aPlan().task("A", 5).task("B", 1, { constraint: "snet", constraintDate: at("01-08 08:00") }).task("C", 1)
  expect(other.link("B", "C", "SF").link("A", "C", "FF").schedule().dates("C")).toBe("01-05 08:00 01-08 08:00")
})

test("S-9 a finish link that asks for the very start of the project drives", () => {
  const plan = aPlan().task("A", 1, { constraint: "snet", constraintDate: at("01-03 08:00") }).task("B", 2).link("A", "B", "SF")
  expect(plan.schedule().dates("B")).toBe("01-01 08:00 01-03 08:00")
})

test("S-38 a delay of an hour is taken off the start itself where the successor has no pauses", () => {
  const plan = aPlan().task("A", 1).task("B", 1, { levelingDelay: HOUR }).task("end", 10).link("A", "B")
  // B is late on Friday 12 at 08:00; an hour before that is night, so A may end on Thursday evening.
  expect(plan.schedule().row("A").late[1]).toBe("01-11 17:00")
})

test("S-22 S-40 a finding names its task and no calendar", () => {
  const plan = aPlan().task("A", 5).task("B", 2, { constraint: "mso", constraintDate: at("01-03 08:00"), deadline: at("01-03 17:00") }).link("A", "B")
  expect(plan.schedule().result.findings).toEqual([{ code: "constraintConflict", task: 1, calendar: -1, path: [] }, { code: "missedDeadline", task: 1, calendar: -1, path: [] }])
})

test("S-15 a pause after the first six seconds of work and one before the last are pauses", () => {
  const splits = [{ offset: 1, gap: DAY }, { offset: 2 * DAY - 1, gap: DAY }]
  expect(aPlan().task("A", 2, { splits }).schedule().dates("A")).toBe("01-01 08:00 01-04 17:00")
})

test("S-22 the finish slack of a task pulled before its predecessors is that of its finish", () => {
  const schedule = aPlan().task("A", 5).task("B", 1, { constraint: "snlt", constraintDate: at("01-03 08:00") }).link("A", "B").schedule()
  expect(schedule.row("B").slack).toEqual({ start: -3, finish: 0, total: -3, free: 0 })
})

test("S-30 S-40 what is inactive misses no deadline and is in conflict with nothing", () => {
  const dates = { deadline: at("01-02 08:00"), constraint: "mso", constraintDate: at("01-03 08:00") } as const
  const findings = (inactive: boolean) => aPlan().task("A", 5).task("B", 1, { ...dates, inactive }).link("A", "B").schedule().result.findings.map(({ code }) => code)
  expect([findings(false), findings(true)]).toEqual([["constraintConflict", "missedDeadline"], []])
})

test("S-49 a manual summary in the first row is the origin of those below, also two levels below", () => {
  const manual = { mode: "manual", start: at("01-10 08:00"), finish: at("01-12 17:00") } as const
  const schedule = aPlan().task("S", 0, manual).task("T", 0, { in: "S" }).task("A", 1, { in: "T" }).task("B", 1, { in: "S" }).schedule()
  expect([schedule.dates("A"), schedule.dates("B")]).toEqual(["01-10 08:00 01-10 17:00", "01-10 08:00 01-10 17:00"])
})

test("S-38 without a delay the latest start of a task with pauses is seen where it stands, by a milestone too", () => {
  const plan = aPlan().task("M", 0).task("B", 2, { splits: [{ offset: DAY, gap: DAY }] }).task("long", 5).link("M", "B")
  const schedule = plan.schedule()
  // B takes three days with its pause: from Wednesday at the latest.
  expect([schedule.row("B").late[0], schedule.row("M").late[1]]).toEqual(["01-03 08:00", "01-03 08:00"])
})
