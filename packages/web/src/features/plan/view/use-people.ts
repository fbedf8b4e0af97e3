// The people on this plan by the task they are on.

import { createContext, useContext } from "react"
import type { TaskId } from "@throughline/plan"
import type { PresentPerson } from "./presence.ts"

export type PeopleByTask = ReadonlyMap<TaskId, readonly PresentPerson[]>

export const PeopleContext = createContext<PeopleByTask>(new Map())

export function usePeopleByTask(): PeopleByTask {
  return useContext(PeopleContext)
}

export function peopleByTask(people: readonly PresentPerson[]): PeopleByTask {
  const byTask = new Map<TaskId, PresentPerson[]>()
  for (const person of people) {
    if (person.taskId === null) continue
    byTask.set(person.taskId, [...(byTask.get(person.taskId) ?? []), person])
  }
  return byTask
}
