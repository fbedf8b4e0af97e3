// Lists of members by group, as two columns: those of group g are at[g] … at[g + 1] - 1 in `member`.
import { OWN_ROOM } from "./room.ts"

export interface Grouped {
  readonly at: Int32Array
  readonly member: Int32Array
}

/** The members k of each group groupOf[k], ascending; -1 stands in no group. */
export function groupBy(groupOf: Int32Array, groups: number, room = OWN_ROOM): Grouped {
  // While the members are placed, at[g + 1] is where the next one of group g stands; in the end that is where the group ends.
  const at = room.ints(groups + 2)
  for (let k = 0; k < groupOf.length; k += 1) {
    const g = groupOf[k] ?? -1
    if (g >= 0) at[g + 2] = (at[g + 2] ?? 0) + 1
  }
  for (let g = 2; g < groups + 2; g += 1) at[g] = (at[g] ?? 0) + (at[g - 1] ?? 0)
  const member = room.ints(at[groups + 1] ?? 0)
  for (let k = 0; k < groupOf.length; k += 1) {
    const g = groupOf[k] ?? -1
    if (g < 0) continue
    const place = at[g + 1] ?? 0
    member[place] = k
    at[g + 1] = place + 1
  }
  return { at: at.subarray(0, groups + 1), member }
}

/** The same with one further member of a group, in its place by number. */
export function withMember({ at, member }: Grouped, group: number, k: number): Grouped {
  const first = at[group] ?? 0
  let place = at[group + 1] ?? 0
  while (place > first && (member[place - 1] ?? 0) > k) place -= 1
  const members = new Int32Array(member.length + 1)
  members.set(member.subarray(0, place))
  members[place] = k
  members.set(member.subarray(place), place + 1)
  const ends = at.slice()
  for (let g = group + 1; g < ends.length; g += 1) ends[g] = (ends[g] ?? 0) + 1
  return { at: ends, member: members }
}

/** The same without a member, whichever its group. */
export function withoutMember({ at, member }: Grouped, k: number): Grouped {
  const place = member.indexOf(k)
  if (place < 0) return { at, member }
  const members = new Int32Array(member.length - 1)
  members.set(member.subarray(0, place))
  members.set(member.subarray(place + 1), place)
  const ends = at.slice()
  for (let g = 0; g < ends.length; g += 1) if ((ends[g] ?? 0) > place) ends[g] = (ends[g] ?? 0) - 1
  return { at: ends, member: members }
}
