// Closing: hand-over, final report, lessons, the end.

import type { AnyHandler } from "../../platform/handler.ts"
import { acceptanceTestFigures } from "./acceptance-test-figures.ts"
import { benefitFigures } from "./benefit-figures.ts"
import { benefitMeasure } from "./benefit-measure.ts"
import { attachClosing } from "./closing-effects.ts"
import { finalReportFigures } from "./final-report-figures.ts"
import { handoverReadiness } from "./handover-readiness.ts"
import { handoverSign } from "./handover-sign.ts"
import { lessonApplicable, lessonProposalList } from "./lesson-proposals.ts"
import { signOffWaiting } from "./sign-off-waiting.ts"
import { trainingFigures } from "./training-figures.ts"

attachClosing()

export const closingHandlers: readonly AnyHandler[] = [handoverReadiness, handoverSign, finalReportFigures, lessonProposalList, lessonApplicable, acceptanceTestFigures, trainingFigures, benefitFigures, benefitMeasure, signOffWaiting]
