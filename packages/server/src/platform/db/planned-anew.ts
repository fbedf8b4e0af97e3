// A statement that begins so is planned each time for the values that it is asked with. Named statements are planned once for
// all values; where a word stands in one text or in all of them decides between an index and a walk along the order, one plan
// for both is wrong for one. Planning costs about half a millisecond.

import { sql } from "kysely"

export const PLANNED_ANEW = "/* planned anew */"

export const plannedAnew = sql.raw(PLANNED_ANEW)
