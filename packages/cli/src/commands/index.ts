// Every command by its name, in the order the overview shows them.

import type { Command } from "../command.ts"
import { convert } from "./convert.ts"
import { exportPlan } from "./export.ts"
import { importPlan } from "./import.ts"
import { schedule } from "./schedule.ts"

const all: readonly Command[] = [schedule, convert, importPlan, exportPlan]

export const commands: ReadonlyMap<string, Command> = new Map(all.map((command) => [command.name, command]))
