// The German catalogue. Its type makes a missing or surplus key a compile error.

import type { MessageKey } from "./catalogue.ts"
import { appDe } from "./app.de.ts"
import { artefactsDe } from "./artefacts.de.ts"
import { collaborationDe } from "./collaboration.de.ts"
import { controlDe } from "./control.de.ts"
import { gatesDe } from "./gates.de.ts"
import { homeDe } from "./home.de.ts"
import { initiationDe } from "./initiation.de.ts"
import { notificationsDe } from "./notifications.de.ts"
import { peopleDe } from "./people.de.ts"
import { planDe } from "./plan.de.ts"
import { projectsDe } from "./projects.de.ts"
import { sessionDe } from "./session.de.ts"
import { responsibilitiesDe } from "./responsibilities.de.ts"
import { stakeholdersDe } from "./stakeholders.de.ts"
import { cyclesDe } from "./cycles.de.ts"
import { communicationDe } from "./communication.de.ts"
import { reviewsDe } from "./reviews.de.ts"
import { simulationDe } from "./simulation.de.ts"

export const de: Readonly<Record<MessageKey, string>> = { ...appDe, ...sessionDe, ...homeDe, ...projectsDe, ...controlDe, ...peopleDe, ...collaborationDe, ...planDe, ...simulationDe, ...artefactsDe, ...notificationsDe, ...gatesDe, ...initiationDe, ...reviewsDe, ...communicationDe, ...cyclesDe, ...stakeholdersDe, ...responsibilitiesDe }
