// The German catalogue. Its type makes a missing or surplus key a compile error.

import type { MessageKey } from "./catalogue.ts"
import { appDe } from "./app.de.ts"
import { planDe } from "./plan.de.ts"

export const de: Readonly<Record<MessageKey, string>> = { ...appDe, ...planDe }
