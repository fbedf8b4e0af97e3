// Every command by its name, in the order the overview shows them. What needs the server loads it when it runs: most
// commands do not, and it is most of the time that they would take.

import type { Command } from "../command.ts"
import { backupCommand } from "./backup.ts"
import { check } from "./check.ts"
import { convert } from "./convert.ts"
import { doctorCommand } from "./doctor.ts"
import { exportPlan } from "./export.ts"
import { importPlan } from "./import.ts"
import { level } from "./level.ts"
import { openapi } from "./openapi.ts"
import { restoreCommand } from "./restore.ts"
import { schedule } from "./schedule.ts"
import { serveCommand } from "./serve.ts"
import { simulate } from "./simulate.ts"
import { verify } from "./verify.ts"

const all: readonly Command[] = [serveCommand, schedule, check, level, simulate, convert, importPlan, exportPlan, verify, doctorCommand, backupCommand, restoreCommand, openapi]

export const commands: ReadonlyMap<string, Command> = new Map(all.map((command) => [command.name, command]))
