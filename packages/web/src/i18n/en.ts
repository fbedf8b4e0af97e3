// The English catalogue: every feature's file in one object. A new feature adds its file here and in de.ts.

import { appEn } from "./app.en.ts"
import { planEn } from "./plan.en.ts"

export const en = { ...appEn, ...planEn } as const
