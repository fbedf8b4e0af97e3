// The English catalogue: every feature's file in one object. A new feature adds its file here and in de.ts.

import { appEn } from "./app.en.ts"
import { artefactsEn } from "./artefacts.en.ts"
import { collaborationEn } from "./collaboration.en.ts"
import { controlEn } from "./control.en.ts"
import { gatesEn } from "./gates.en.ts"
import { homeEn } from "./home.en.ts"
import { initiationEn } from "./initiation.en.ts"
import { notificationsEn } from "./notifications.en.ts"
import { peopleEn } from "./people.en.ts"
import { planEn } from "./plan.en.ts"
import { projectsEn } from "./projects.en.ts"
import { sessionEn } from "./session.en.ts"
import { responsibilitiesEn } from "./responsibilities.en.ts"
import { stakeholdersEn } from "./stakeholders.en.ts"
import { cyclesEn } from "./cycles.en.ts"
import { communicationEn } from "./communication.en.ts"
import { reviewsEn } from "./reviews.en.ts"
import { simulationEn } from "./simulation.en.ts"

export const en = { ...appEn, ...sessionEn, ...homeEn, ...projectsEn, ...controlEn, ...peopleEn, ...collaborationEn, ...planEn, ...simulationEn, ...artefactsEn, ...notificationsEn, ...gatesEn, ...initiationEn, ...reviewsEn, ...communicationEn, ...cyclesEn, ...stakeholdersEn, ...responsibilitiesEn } as const
