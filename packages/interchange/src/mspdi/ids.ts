// Which ids do imported things get? The caller decides (the server makes random ones); by default the number in the
// file is the id, so that the same bytes always give the same plan.

import type { AssignmentId, BaselineId, CalendarId, LinkId, ResourceId, TaskId } from "@throughline/plan"

export interface IdSource {
  task(number: number): TaskId
  link(index: number): LinkId
  calendar(number: number): CalendarId
  resource(number: number): ResourceId
  assignment(number: number): AssignmentId
  baseline(number: number): BaselineId
}

export const NUMBERED_IDS: IdSource = {
  task: (number) => `tsk_${number}`,
  link: (index) => `lnk_${index}`,
  calendar: (number) => `cal_${number}`,
  resource: (number) => `res_${number}`,
  assignment: (number) => `asg_${number}`,
  baseline: (number) => `bsl_${number}`,
}
