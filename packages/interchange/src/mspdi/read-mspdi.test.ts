import { emptyPlan, fromIso, schedulePlan } from "@throughline/plan"
import type { Plan, Task } from "@throughline/plan"
import { linkXml, mspdiWith, taskXml } from "@throughline/testkit"
import { describe, expect, test } from "vitest"
import { readMspdi, writeMspdi } from "../index.ts"

type Parts = Parameters<typeof mspdiWith>[0]

function read(parts: Parts, options = {}) {
  const result = readMspdi(mspdiWith(parts), options)
  if (!result.ok) throw new Error(result.error.message)
  return result
}

function taskOf(inside: string, parts: Parts = {}): Task {
  const { plan } = read({ ...parts, tasks: `<Task><UID>1</UID><OutlineLevel>1</OutlineLevel>${inside}</Task>` })
  const task = plan.task.get("tsk_1")
  if (task === undefined) throw new Error("no task 1")
  return task
}

const at = (text: string) => fromIso(text)
const DAY = 4_800
const WEEKDAYS = [2, 3, 4, 5, 6].map((day) => `<WeekDay><DayType>${day}</DayType><DayWorking>1</DayWorking><WorkingTimes><WorkingTime><FromTime>08:00:00</FromTime><ToTime>12:00:00</ToTime></WorkingTime><WorkingTime><FromTime>13:00:00</FromTime><ToTime>17:00:00</ToTime></WorkingTime></WorkingTimes></WeekDay>`).join("")
const STANDARD = `<Calendar><UID>1</UID><Name>Standard</Name><IsBaseCalendar>1</IsBaseCalendar><BaseCalendarUID>-1</BaseCalendarUID><WeekDays>${WEEKDAYS}<WeekDay><DayType>1</DayType><DayWorking>0</DayWorking></WeekDay><WeekDay><DayType>7</DayType><DayWorking>0</DayWorking></WeekDay></WeekDays></Calendar>`

function calendarOf(inside: string) {
  const { plan } = read({ calendars: `<Calendar><UID>1</UID><Name>C</Name><IsBaseCalendar>1</IsBaseCalendar>${inside}</Calendar>` })
  const calendar = plan.calendar.get("cal_1")
  if (calendar === undefined) throw new Error("no calendar 1")
  return calendar
}

function parentsOf(plan: Plan) {
  return [...plan.task.values()].map((task) => [task.number, task.parentId])
}

function linkOf(inside: string) {
  return [...read({ tasks: taskXml(1) + taskXml(2, linkXml(1, inside)) }).plan.link.values()][0]
}

function timePeriod(from: string, to: string) {
  return `<TimePeriod><FromDate>${from}T00:00:00</FromDate><ToDate>${to}T23:59:59</ToDate></TimePeriod>`
}

function resourceOf(inside: string) {
  return read({ resources: `<Resource><UID>3</UID><Name>R</Name>${inside}</Resource>` }).plan.resource.get("res_3")
}

function rateXml(from: string, table: number, amount: number) {
  return `<Rate><RatesFrom>${from}</RatesFrom><RatesTo>2049-12-31T23:59:00</RatesTo><RateTable>${table}</RateTable><StandardRate>${amount}</StandardRate></Rate>`
}

function worked(type: number, from: string, to: string, hours: number) {
  return `<TimephasedData><Type>${type}</Type><UID>5</UID><Start>2026-03-${from}:00</Start><Finish>2026-03-${to}:00</Finish><Unit>2</Unit><Value>PT${hours}H0M0S</Value></TimephasedData>`
}

function baselineXml(number: number) {
  return `<Baseline><Number>${number}</Number><Start>2026-03-02T08:00:00</Start><Finish>2026-03-02T17:00:00</Finish><Duration>PT8H0M0S</Duration><Work>PT4H0M0S</Work><Cost>12345</Cost></Baseline>`
}

describe("the project", () => {
  test("settings come from the head of the file", () => {
    const { settings } = read({ head: "<BuildNumber>16.0.1.2</BuildNumber><SaveVersion>14</SaveVersion><CurrencyCode>CHF</CurrencyCode><MinutesPerDay>450</MinutesPerDay><CriticalSlackLimit>2</CriticalSlackLimit><DefaultStartTime>09:00:00</DefaultStartTime><StatusDate>2026-04-01T17:00:00</StatusDate><NewTasksAreManual>1</NewTasksAreManual>" }).plan
    expect(settings).toMatchObject({ start: at("2026-03-02T08:00"), currency: "CHF", minutesPerDay: 450, criticalSlackLimit: 9_000, defaultStartMinute: 540, statusDate: at("2026-04-01T17:00"), newTaskMode: "manual", compatibility: 16, scheduleFrom: "start", finish: null })
  })

  test("a plan scheduled from its finish keeps the finish", () => {
    expect(read({ head: "<ScheduleFromStart>0</ScheduleFromStart><FinishDate>2026-12-31T17:00:00</FinishDate>" }).plan.settings).toMatchObject({ scheduleFrom: "finish", finish: at("2026-12-31T17:00") })
  })

  test("a file without calendars gets the standard one", () => {
    const { plan } = read({})
    expect(plan.calendar.get(plan.settings.calendarId)).toMatchObject({ name: "Standard", personal: false })
  })

  test("ids come from the caller, numbers from the file", () => {
    const ids = { task: (n: number) => `tsk_x${n}` as const, link: (n: number) => `lnk_x${n}` as const, calendar: (n: number) => `cal_x${n}` as const, resource: (n: number) => `res_x${n}` as const, assignment: (n: number) => `asg_x${n}` as const, baseline: (n: number) => `bsl_x${n}` as const }
    const { plan, stored } = read({ tasks: taskXml(7) }, { ids })
    expect([...plan.task.values()].map(({ id, number }) => [id, number])).toEqual([["tsk_x7", 7]])
    expect([...stored.keys()]).toEqual(["tsk_x7"])
  })
})

describe("the outline", () => {
  test("levels make parents; the project summary and blank rows are no tasks", () => {
    const { plan } = read({ tasks: taskXml(0, "", 0) + taskXml(1) + taskXml(2, "", 2) + "<Task><UID>3</UID><IsNull>1</IsNull></Task>" + taskXml(4, "", 3) + taskXml(5) })
    expect(parentsOf(plan)).toEqual([[1, null], [2, "tsk_1"], [4, "tsk_2"], [5, null]])
  })

  test("siblings are ranked in the order of the file", () => {
    const ranks = [...read({ tasks: [1, 2, 3, 4].map((n) => taskXml(n)).join("") }).plan.task.values()].map((task) => task.rank)
    expect(ranks).toEqual(ranks.toSorted())
    expect(new Set(ranks).size).toBe(4)
  })

  test("a code is kept where it differs from the derived one, also below a code typed by hand", () => {
    const { plan } = read({ tasks: taskXml(1, "<WBS>PLAN</WBS>") + taskXml(2, "<WBS>PLAN.1</WBS>", 2) + taskXml(3, "<WBS>X</WBS>", 2) + taskXml(4, "<WBS>2</WBS>") })
    expect([...plan.task.values()].map((task) => task.wbs)).toEqual(["PLAN", null, "X", null])
  })
})

describe("durations and constraints", () => {
  test.each([
    [7, "d", false, false], [5, "h", false, false], [3, "m", false, false], [9, "w", false, false], [11, "mo", false, false],
    [8, "d", true, false], [39, "d", false, true], [40, "d", true, true], [53, "d", false, true], [21, "d", false, false],
  ])("format %i is unit %s, elapsed %s, estimated %s", (format, durationUnit, elapsed, estimated) => {
    expect(taskOf(`<Duration>PT40H0M0S</Duration><DurationFormat>${format}</DurationFormat>`)).toMatchObject({ duration: 5 * DAY, durationUnit, elapsed, estimated })
  })

  test("a constraint keeps its date, one without date is none", () => {
    expect(taskOf("<ConstraintType>4</ConstraintType><ConstraintDate>2026-03-09T08:00:00</ConstraintDate>")).toMatchObject({ constraint: "snet", constraintDate: at("2026-03-09T08:00") })
    expect(taskOf("<ConstraintType>2</ConstraintType>")).toMatchObject({ constraint: "asap", constraintDate: null })
    expect(taskOf("<ConstraintType>1</ConstraintType><ConstraintDate>2026-03-09T08:00:00</ConstraintDate>")).toMatchObject({ constraint: "alap", constraintDate: null })
  })

  test("seconds are kept to the tenth of a minute", () => {
    expect(taskOf("<Deadline>2026-03-09T16:59:54</Deadline><Duration>PT0H0M36S</Duration>")).toMatchObject({ deadline: (at("2026-03-09T16:59") ?? 0) + 9, duration: 6 })
  })
})

describe("manual tasks", () => {
  test("start, finish and duration are inputs", () => {
    expect(taskOf("<Manual>1</Manual><ManualStart>2026-03-03T08:00:00</ManualStart><ManualFinish>2026-03-04T17:00:00</ManualFinish><ManualDuration>PT16H0M0S</ManualDuration><Duration>PT8H0M0S</Duration>"))
      .toMatchObject({ mode: "manual", manualStart: at("2026-03-03T08:00"), manualFinish: at("2026-03-04T17:00"), duration: 2 * DAY, placeholder: false })
  })

  test("a placeholder has three empty texts; two are not enough", () => {
    expect(taskOf("<Manual>1</Manual><StartText/><FinishText/><DurationText/>").placeholder).toBe(true)
    expect(taskOf("<Manual>1</Manual><StartText/><FinishText/>").placeholder).toBe(false)
    expect(taskOf("<StartText/><FinishText/><DurationText/>").placeholder).toBe(false)
  })
})

describe("progress", () => {
  const running = "<Duration>PT40H0M0S</Duration><ActualStart>2026-03-02T08:00:00</ActualStart><PercentComplete>40</PercentComplete>"

  test("stop, resume and an odd remainder belong to a task in progress", () => {
    expect(taskOf(`${running}<Stop>2026-03-03T17:00:00</Stop><Resume>2026-03-05T08:00:00</Resume><RemainingDuration>PT20H0M0S</RemainingDuration>`))
      .toMatchObject({ percentComplete: 4_000, stop: at("2026-03-03T17:00"), resume: at("2026-03-05T08:00"), remainingDuration: 12_000, state: "inProgress" })
    expect(taskOf(`${running}<RemainingDuration>PT24H0M0S</RemainingDuration>`).remainingDuration).toBeNull()
  })

  test("an unstarted task has neither stop nor resume, whatever the file repeats", () => {
    expect(taskOf("<Stop>2026-03-03T17:00:00</Stop><Resume>2026-03-05T08:00:00</Resume><RemainingDuration>PT20H0M0S</RemainingDuration>")).toMatchObject({ stop: null, resume: null, remainingDuration: null, state: "backlog" })
  })

  test("cost beyond assignments and fixed cost is recorded cost", () => {
    expect(taskOf("<FixedCost>10000</FixedCost><FixedCostAccrual>1</FixedCostAccrual><ActualStart>2026-03-02T08:00:00</ActualStart><ActualCost>10000</ActualCost>")).toMatchObject({ fixedCost: 10_000, fixedCostAccrual: "start", actualFixedCost: 0 })
    expect(taskOf("<ActualCost>2500</ActualCost>").actualFixedCost).toBe(2_500)
  })

  test("an external task and an inserted project keep the dates of the file", () => {
    expect(taskOf("<IsSubproject>1</IsSubproject><Start>2026-05-04T08:00:00</Start><Finish>2026-05-08T17:00:00</Finish>")).toMatchObject({ external: true, externalStart: at("2026-05-04T08:00"), externalFinish: at("2026-05-08T17:00") })
  })
})

describe("links", () => {
  test.each([["0", "FF"], ["1", "FS"], ["2", "SF"], ["3", "SS"]])("type %s is %s", (type, kind) => {
    expect(linkOf(`<Type>${type}</Type>`)).toMatchObject({ predecessorId: "tsk_1", successorId: "tsk_2", kind })
  })

  test.each([
    ["7", "9600", { lag: 9_600, lagKind: "working", lagUnit: "d" }],
    ["6", "1200", { lag: 1_200, lagKind: "elapsed", lagUnit: "h" }],
    ["19", "-75", { lag: -7_500, lagKind: "percent", lagUnit: "d" }],
    ["20", "50", { lag: 5_000, lagKind: "elapsedPercent", lagUnit: "d" }],
    ["39", "-4800", { lag: -4_800, lagKind: "working", lagUnit: "d" }],
  ])("lag format %s", (format, lag, expected) => {
    expect(linkOf(`<Type>1</Type><LinkLag>${lag}</LinkLag><LagFormat>${format}</LagFormat>`)).toMatchObject(expected)
  })
})

describe("calendars", () => {
  test("midnight as an end is the end of the day", () => {
    expect(calendarOf("<WeekDays><WeekDay><DayType>2</DayType><DayWorking>1</DayWorking><WorkingTimes><WorkingTime><FromTime>23:00:00</FromTime><ToTime>00:00:00</ToTime></WorkingTime></WorkingTimes></WeekDay></WeekDays>").week[1]).toEqual([{ from: 13_800, to: 14_400 }])
  })

  test("exceptions of the old format count only where there are no new ones", () => {
    const old = `<WeekDays><WeekDay><DayType>0</DayType><DayWorking>0</DayWorking>${timePeriod("2026-12-25", "2026-12-26")}</WeekDay></WeekDays>`
    expect(calendarOf(old).exceptions).toEqual([{ name: "", from: 9_855, to: 9_856, shifts: [], recurrence: null }])
    expect(calendarOf(`${old}<Exceptions><Exception>${timePeriod("2026-01-01", "2026-01-01")}<Name>New Year</Name><Type>1</Type><DayWorking>0</DayWorking></Exception></Exceptions>`).exceptions.map((exception) => exception.name)).toEqual(["New Year"])
  })

  test.each([
    ["<Type>2</Type><Month>11</Month><MonthDay>25</MonthDay>", { kind: "yearlyByDay", month: 12, day: 25 }],
    ["<Type>3</Type><Month>0</Month><MonthItem>4</MonthItem><MonthPosition>4</MonthPosition>", { kind: "yearlyByWeekday", month: 1, position: 5, weekday: 1 }],
    ["<Type>4</Type><Period>2</Period><MonthDay>15</MonthDay>", { kind: "monthlyByDay", every: 2, day: 15 }],
    ["<Type>5</Type><Period>1</Period><MonthItem>8</MonthItem><MonthPosition>0</MonthPosition>", { kind: "monthlyByWeekday", every: 1, position: 1, weekday: 5 }],
    ["<Type>6</Type><Period>2</Period><DaysOfWeek>34</DaysOfWeek>", { kind: "weekly", every: 2, weekdays: [1, 5] }],
    ["<Type>1</Type><Period>3</Period>", { kind: "daily", every: 3, workdaysOnly: false }],
  ])("a recurring exception %s", (rule, expected) => {
    const { exceptions } = calendarOf(`<Exceptions><Exception><EnteredByOccurrences>1</EnteredByOccurrences>${timePeriod("2026-01-01", "2027-12-31")}<Occurrences>4</Occurrences>${rule}<DayWorking>0</DayWorking></Exception></Exceptions>`)
    expect(exceptions[0]?.recurrence).toMatchObject({ ...expected, count: 4, until: null })
  })

  test("a work week rules only the days it names", () => {
    const { workWeeks } = calendarOf(`<WorkWeeks><WorkWeek>${timePeriod("2026-07-01", "2026-07-31")}<Name>Summer</Name><WeekDays><WeekDay><DayType>6</DayType><DayWorking>0</DayWorking></WeekDay></WeekDays></WorkWeek></WorkWeeks>`)
    expect(workWeeks).toEqual([{ name: "Summer", from: 9_678, to: 9_708, week: [null, null, null, null, null, [], null] }])
  })
})

describe("resources", () => {
  test("kinds are work, material and cost", () => {
    expect(resourceOf("<Type>1</Type>")?.kind).toBe("work")
    expect(resourceOf("<Type>0</Type>")?.kind).toBe("material")
    expect(resourceOf("<Type>0</Type><IsCostResource>1</IsCostResource>")?.kind).toBe("cost")
  })

  test("rates are whole currency units an hour, cost per use is hundredths", () => {
    expect(resourceOf("<StandardRate>85.5</StandardRate><OvertimeRate>100</OvertimeRate><CostPerUse>2500</CostPerUse>")?.rates).toEqual([{ table: "A", from: null, standard: 8_550, overtime: 10_000, perUse: 2_500 }])
  })

  test("rate tables and availability keep their days; the ends of Project's calendar mean always", () => {
    const resource = resourceOf(`<AvailabilityPeriods><AvailabilityPeriod><AvailableFrom>2026-03-01T00:00:00</AvailableFrom><AvailableTo>2049-12-31T23:59:00</AvailableTo><AvailableUnits>0.5</AvailableUnits></AvailabilityPeriod></AvailabilityPeriods><Rates>${rateXml("1984-01-01T00:00:00", 0, 50)}${rateXml("2026-07-01T00:00:00", 1, 60)}</Rates>`)
    expect(resource?.availability).toEqual([{ from: 9_556, to: null, units: 5_000 }])
    expect(resource?.rates.map(({ table, from, standard }) => [table, from, standard])).toEqual([["A", null, 5_000], ["B", 9_678, 6_000]])
  })

  test("Project's own row for nobody is no resource", () => {
    expect(read({ resources: "<Resource><UID>0</UID><ID>0</ID></Resource>" }).plan.resource.size).toBe(0)
  })
})

describe("assignments", () => {
  const ana = "<Resource><UID>1</UID><Name>Ana</Name><Type>1</Type></Resource>"
  const week = taskXml(1, "<Start>2026-03-02T08:00:00</Start><Finish>2026-03-06T17:00:00</Finish>")
  const assignmentOf = (inside: string, resource = 1) => {
    const { plan } = read({ head: "<CalendarUID>1</CalendarUID>", calendars: STANDARD, tasks: week, resources: ana, assignments: `<Assignment><UID>5</UID><TaskUID>1</TaskUID><ResourceUID>${resource}</ResourceUID><Units>1</Units>${inside}</Assignment>` })
    return { assignment: plan.assignment.get("asg_5"), task: plan.task.get("tsk_1") }
  }

  test("a plain assignment needs no profile", () => {
    const days = ["02", "03", "04", "05", "06"].map((day) => worked(1, `${day}T08:00`, `${day}T17:00`, 8)).join("")
    expect(assignmentOf(`<Work>PT40H0M0S</Work><Start>2026-03-02T08:00:00</Start><Finish>2026-03-06T17:00:00</Finish>${days}`).assignment).toMatchObject({ work: 24_000, units: 10_000, profile: null })
  })

  test("somebody who joins late keeps the idle stretch in front", () => {
    expect(assignmentOf("<Work>PT16H0M0S</Work><Start>2026-03-05T08:00:00</Start><Finish>2026-03-06T17:00:00</Finish>").assignment?.profile).toEqual([{ span: 14_400, work: 0 }, { span: 9_600, work: 9_600 }])
  })

  test("a delay that says it already needs no profile", () => {
    expect(assignmentOf("<Work>PT16H0M0S</Work><Delay>14400</Delay><Start>2026-03-05T08:00:00</Start><Finish>2026-03-06T17:00:00</Finish>").assignment).toMatchObject({ delay: 14_400, profile: null })
  })

  test("half-time work in the file's daily pieces is one stretch", () => {
    expect(assignmentOf(`<Work>PT8H0M0S</Work><WorkContour>8</WorkContour><Start>2026-03-02T08:00:00</Start><Finish>2026-03-03T17:00:00</Finish>${worked(2, "02T08:00", "03T08:00", 4)}${worked(1, "03T08:00", "03T17:00", 4)}`).assignment?.profile).toEqual([{ span: 9_600, work: 4_800 }])
  })

  test("an idle stretch is a split of the task, shown by the placeholder of a task without people too", () => {
    const split = `<Work>PT24H0M0S</Work><Start>2026-03-02T08:00:00</Start><Finish>2026-03-06T17:00:00</Finish>${worked(1, "02T08:00", "02T17:00", 8)}${worked(1, "03T08:00", "04T17:00", 0)}${worked(1, "05T08:00", "06T17:00", 16)}`
    expect(assignmentOf(split, -65_535)).toMatchObject({ assignment: undefined, task: { splits: [{ offset: 4_800, gap: 9_600 }] } })
    expect(assignmentOf(split).task?.splits).toEqual([{ offset: 4_800, gap: 9_600 }])
  })

  test("nights and week-ends between two pieces are no split", () => {
    expect(assignmentOf(`<Work>PT16H0M0S</Work><Start>2026-03-02T08:00:00</Start><Finish>2026-03-09T17:00:00</Finish>${worked(1, "06T08:00", "06T17:00", 8)}${worked(1, "09T08:00", "09T17:00", 8)}`).task?.splits).toEqual([])
  })
})

describe("baselines", () => {
  test("are kept by number, of tasks and assignments", () => {
    const { plan } = read({ tasks: taskXml(1, baselineXml(0) + baselineXml(10)) }, { takenAt: 5 })
    expect([...plan.baseline.values()].map(({ number, takenAt, tasks }) => ({ number, takenAt, entry: tasks["tsk_1"] }))).toEqual([0, 10].map((number) => (
      { number, takenAt: 5, entry: { start: at("2026-03-02T08:00"), finish: at("2026-03-02T17:00"), duration: 4_800, work: 2_400, cost: 12_345 } })))
  })
})

describe("what is not carried", () => {
  test("custom fields are named as people named them, and counted", () => {
    const definition = "<ExtendedAttributes><ExtendedAttribute><FieldID>188743731</FieldID><FieldName>Text1</FieldName><Alias>Customer</Alias></ExtendedAttribute></ExtendedAttributes>"
    const value = "<ExtendedAttribute><FieldID>188743731</FieldID><Value>ACME</Value></ExtendedAttribute>"
    const { findings } = read({ head: definition, tasks: taskXml(1, value) + taskXml(2, value) })
    expect(findings).toEqual([expect.objectContaining({ code: "field.notCarried", subject: "Task.Customer", count: 2, weight: "lost", places: ["task 1", "task 2"] })])
  })

  test("a plain file leaves no finding", () => {
    expect(read({ calendars: STANDARD, tasks: taskXml(1) + taskXml(2, linkXml(1)) }).findings).toEqual([])
  })

  test("a series without its rule is told", () => {
    expect(read({ tasks: taskXml(1, "<Recurring>1</Recurring>") }).findings.map((finding) => finding.code)).toEqual(["recurrence.ruleNotInFile"])
  })
})

test("what the file stored about dates and slack stands beside the plan", () => {
  const { stored } = read({ tasks: taskXml(1, "<Start>2026-03-02T08:00:00</Start><LateFinish>2026-03-04T17:00:00</LateFinish><TotalSlack>9600</TotalSlack><Critical>0</Critical>") })
  expect(stored.get("tsk_1")).toMatchObject({ start: at("2026-03-02T08:00"), finish: null, lateFinish: at("2026-03-04T17:00"), totalSlack: 9_600, critical: false })
})

test("remarks that others write into our instruction are checked like any input", () => {
  const plan = emptyPlan({ start: at("2026-03-02T08:00") ?? 0 })
  const text = new TextDecoder().decode(writeMspdi(plan, schedulePlan(plan)))
  const withRemark = (remark: string) => readMspdi(new TextEncoder().encode(text.replace(/<\?throughline .*\?>/, `<?throughline ${remark}?>`)))
  for (const remark of ["", "{", "[]", '{"version":2}', '{"version":1,"settings":{"compatibility":"x","progressRule":"__proto__"},"baselines":[{"number":-1},null,{"number":0,"name":"B","note":"","takenAt":0,"tasks":[[1]]}]}']) {
    const result = withRemark(remark)
    expect(result.ok && result.plan.settings.progressRule).toBe("retainedLogic")
  }
})
