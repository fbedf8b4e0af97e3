// A lesson keeps what it was applied to and what that has changed, in its history too. A verified one stays as it was verified.

import { textOf, textsOf } from "@throughline/lifecycle"
import type { ProjectContext } from "../../../../platform/handler.ts"
import { saveArtefact } from "../../../artefacts/index.ts"
import type { Opened } from "../../../artefacts/index.ts"

const WHAT_CHANGED_MAX = 5_000

export async function rememberInLesson(context: ProjectContext, { row, kind }: Opened, appliesTo: "template" | "riskLibrary", said: string): Promise<void> {
  if (kind.fixed.includes(row.state)) return
  const whatChanged = [textOf(row, "whatChanged"), said].filter((part) => part !== "").join("\n").slice(-WHAT_CHANGED_MAX)
  await saveArtefact(context, { row, action: "update", fields: { ...row.fields, appliesTo: [...new Set([...textsOf(row, "appliesTo"), appliesTo])], ...(whatChanged === "" ? {} : { whatChanged }) } })
}
