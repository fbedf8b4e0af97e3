// The commands that change a plan, as they may be sent. A test in the server holds them equal to PlanCommand of the plan package.

import { z } from "zod"

export const planCommand = z.looseObject({ name: z.string() })
