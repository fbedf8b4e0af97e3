// Gates between the stations of a project, governance templates, and what authorises a project.

import type { AnyHandler } from "../../platform/handler.ts"
import { attachAuthorisation } from "./authorisation.ts"
import { attachGateApproval } from "./gate-approval.ts"
import { gateConditionDone } from "./gate-condition-done.ts"
import { gateDecide } from "./gate-decide.ts"
import { gateList } from "./gate-list.ts"
import { gateRead } from "./gate-read.ts"
import { gateSnapshot } from "./gate-snapshot.ts"
import { gateSubmit } from "./gate-submit.ts"
import { gateTick } from "./gate-tick.ts"
import { governanceList } from "./governance/governance-list.ts"
import { governanceSave } from "./governance/governance-save.ts"
import { projectGovern } from "./project-govern.ts"

attachAuthorisation()
attachGateApproval()

export const gateHandlers: readonly AnyHandler[] = [gateList, gateRead, gateTick, gateSubmit, gateDecide, gateSnapshot, gateConditionDone, governanceList, governanceSave, projectGovern]
