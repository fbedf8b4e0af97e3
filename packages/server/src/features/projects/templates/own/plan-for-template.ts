// The plan of a project as one could begin anew: nothing has happened, nobody is named, nothing is compared with a baseline.

import type { Assignment, Plan, Resource, Task } from "@throughline/plan"

export function planForTemplate(plan: Plan): Plan {
  const personal = new Set([...plan.calendar.values()].filter((calendar) => calendar.personal).map(({ id }) => id))
  return {
    settings: { ...plan.settings, statusDate: null, author: "", company: "", title: "" },
    task: mapped(plan.task, (task) => ({ ...notBegun(task), calendarId: task.calendarId !== null && personal.has(task.calendarId) ? null : task.calendarId })),
    link: plan.link,
    calendar: new Map([...plan.calendar].filter(([id]) => !personal.has(id))),
    resource: roles(plan.resource, personal),
    assignment: mapped(plan.assignment, unworked),
    baseline: new Map(),
  }
}

function mapped<Id, E>(map: ReadonlyMap<Id, E>, change: (entity: E) => E): ReadonlyMap<Id, E> {
  return new Map([...map].map(([id, entity]) => [id, change(entity)]))
}

function notBegun(task: Task): Task {
  return {
    ...task, percentComplete: 0, physicalPercentComplete: 0, actualStart: null, actualFinish: null, stop: null, resume: null, remainingDuration: null, actualWork: 0, actualFixedCost: 0, fixedCost: 0,
    splits: [], levelingDelay: 0, state: "backlog", contact: "", recurrence: null,
  }
}

function unworked(assignment: Assignment): Assignment {
  return { ...assignment, overtimeWork: 0, actualWork: 0, actualOvertimeWork: 0, remainingWork: null, profile: null, levelingDelay: 0, cost: 0, actualCost: 0, actualStart: null, actualFinish: null }
}

/** A person becomes a role with the name of their group: what a person earns, when they are away and who they are stays behind. */
function roles(resources: Plan["resource"], personal: ReadonlySet<string>): Plan["resource"] {
  const counts = new Map<string, number>()
  return mapped(resources, (resource): Resource => {
    const calendarId = resource.calendarId !== null && personal.has(resource.calendarId) ? null : resource.calendarId
    if (resource.kind !== "work" || (resource.generic && resource.userId === null)) return { ...resource, calendarId, userId: null, email: "", notes: "" }
    const group = resource.group === "" ? "Role" : resource.group
    const number = (counts.get(group) ?? 0) + 1
    counts.set(group, number)
    const initials = `${group.slice(0, 2).toUpperCase()}${number}`
    return { ...resource, name: `${group} ${number}`, initials, generic: true, userId: null, email: "", code: "", notes: "", rates: [], availability: [], calendarId }
  })
}
