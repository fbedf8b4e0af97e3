// What a task, resource, assignment or link is before anybody said anything about it: the one place of defaults.
// Commands, importers and tests all begin here, so that a new field needs one line.

import type { Assignment, Link, PlanSettings, Resource, Task } from "./document.ts"

export function newTask(settings: PlanSettings, given: Partial<Task> & Pick<Task, "id" | "number" | "rank">): Task {
  return {
    parentId: null,
    name: "",
    notes: "",
    wbs: null,
    mode: settings.newTaskMode,
    active: true,
    milestone: false,
    duration: settings.minutesPerDay * 10,
    elapsed: false,
    durationUnit: "d",
    estimated: false,
    estimate: null,
    correlationGroup: null,
    type: settings.newTaskType,
    effortDriven: settings.newTaskType === "fixedWork" || settings.newTaskEffortDriven,
    constraint: settings.scheduleFrom === "finish" ? "alap" : "asap",
    constraintDate: null,
    deadline: null,
    calendarId: null,
    ignoreResourceCalendar: false,
    priority: 500,
    levelingDelay: 0,
    manualStart: null,
    manualFinish: null,
    placeholder: false,
    splits: [],
    percentComplete: 0,
    physicalPercentComplete: 0,
    actualStart: null,
    actualFinish: null,
    stop: null,
    resume: null,
    remainingDuration: null,
    work: 0,
    actualWork: 0,
    fixedCost: 0,
    fixedCostAccrual: "prorated",
    actualFixedCost: 0,
    external: false,
    externalStart: null,
    externalFinish: null,
    state: "backlog",
    recurrence: null,
    hideBar: false,
    hyperlink: null,
    contact: "",
    ...given,
  }
}

export function newResource(given: Partial<Resource> & Pick<Resource, "id" | "number" | "name">): Resource {
  return {
    initials: "",
    kind: "work",
    generic: false,
    userId: null,
    email: "",
    group: "",
    code: "",
    maxUnits: 10_000,
    availability: [],
    calendarId: null,
    materialLabel: "",
    rates: [],
    accrual: "prorated",
    active: true,
    notes: "",
    ...given,
  }
}

export function newAssignment(given: Partial<Assignment> & Pick<Assignment, "id" | "number" | "taskId" | "resourceId">): Assignment {
  return {
    units: 10_000,
    work: 0,
    overtimeWork: 0,
    actualWork: 0,
    actualOvertimeWork: 0,
    remainingWork: null,
    contour: "flat",
    delay: 0,
    levelingDelay: 0,
    profile: null,
    rateTable: "A",
    cost: 0,
    actualCost: 0,
    actualStart: null,
    actualFinish: null,
    ...given,
  }
}

export function newLink(given: Partial<Link> & Pick<Link, "id" | "predecessorId" | "successorId">): Link {
  return { kind: "FS", lag: 0, lagKind: "working", lagUnit: "d", ...given }
}
