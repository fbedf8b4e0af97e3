// When and how I am told.

import { handle } from "../../platform/handler.ts"
import { presentPreference } from "./preferences.present.ts"
import { preferenceOf } from "./preferences.sql.ts"

export const notificationPreferenceRead = handle("notificationPreferenceRead", async (_, { tx, actor }) => presentPreference(await preferenceOf(tx, actor)))
