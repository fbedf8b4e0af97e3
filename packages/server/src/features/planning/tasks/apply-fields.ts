// Carries out commands made of REST fields; what is refused points at the field of the input that it came from.

import type { ProjectContext } from "../../../platform/handler.ts"
import { applyCommands } from "../plan/index.ts"
import type { Committed, PlanView } from "../plan/index.ts"
import type { FieldCommand } from "./task-commands.ts"

export function applyFields(context: ProjectContext, commands: readonly FieldCommand[], seenRevision: number | null, view: PlanView, idSeed?: string): Promise<Committed> {
  return applyCommands(context, {
    commands: commands.map(({ command }) => command), seenRevision, view, label: commands[0]?.command.name ?? "",
    pointer: (index) => `/${commands[index]?.field ?? ""}`,
    // The path inside the command says nothing to who sent a field.
    pointsInside: false,
    ...(idSeed === undefined ? {} : { idSeed }),
  })
}
