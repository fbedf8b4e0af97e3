// State and report of one's own import.

import { fail } from "../../../platform/failure.ts"
import { handle } from "../../../platform/handler.ts"
import { presentImport } from "./imports.present.ts"
import { importById } from "./imports.sql.ts"

export const importRead = handle("importRead", async ({ importId }, { tx, actor }) => presentImport((await importById(tx, actor, importId)) ?? fail("notFound")))
