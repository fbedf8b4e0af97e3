// What is said of an import whose server ended before it did.

import type { ImportReport } from "./imports.present.ts"

export const INTERRUPTED: NonNullable<ImportReport["error"]> = { code: "import.interrupted", message: "The server was restarted; nothing was created. Please send the file again.", line: null, element: null }
