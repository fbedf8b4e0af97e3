// Who I am and what I may do.

import { handle } from "../../platform/handler.ts"
import { readMeOrThrow } from "./me.sql.ts"

export const meRead = handle("meRead", (_, { tx, actor }) => readMeOrThrow(tx, actor.userId))
