// Into the trash, where things can be restored from for some days; questions that were open about them end.

import { fail } from "../../platform/failure.ts"
import type { ProjectContext } from "../../platform/handler.ts"
import { withdrawOutdated } from "./approvals/withdraw-outdated.ts"
import type { Opened } from "./open-artefact.ts"
import { saveArtefacts } from "./save-artefacts.ts"

export async function trashArtefacts(context: ProjectContext, opened: readonly Opened[]): Promise<void> {
  for (const { row, kind } of opened) {
    if (kind.fixed.includes(row.state) && !kind.dropped.includes(row.state)) fail("wrongState", { detail: `In the state “${row.state}” it cannot be thrown away.` })
  }
  await withdrawOutdated(context, await saveArtefacts(context, opened.map(({ row }) => ({ row, action: "trash", trashed: true }))))
}
