// Does the first administrator still have to be created?

import { handle } from "../../platform/handler.ts"
import { isSetUp } from "./setup.sql.ts"

export const setupStatus = handle("setupStatus", async (_, { tx }) => ({ done: await isSetUp(tx) }))
