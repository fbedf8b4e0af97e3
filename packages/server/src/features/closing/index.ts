// Closing: hand-over, final report, lessons, the end.

import type { AnyHandler } from "../../platform/handler.ts"
import { acceptanceTestFigures } from "./acceptance-test-figures.ts"
import { benefitFigures } from "./benefit-figures.ts"
import { benefitMeasure } from "./benefit-measure.ts"
import { attachClosing } from "./closing-effects.ts"
import { deploymentVote } from "./deployment-vote.ts"
import { finalReportFigures } from "./final-report-figures.ts"
import { handoverReadiness } from "./handover-readiness.ts"
import { handoverSign } from "./handover-sign.ts"
import { lessonProposalList } from "./lesson-proposals.ts"
import { lessonAdopt, lessonApplicable } from "./lessons-of-others.ts"
import { qualityFigures } from "./quality-figures.ts"
import { signOffWaiting } from "./sign-off-waiting.ts"
import { trainingFigures } from "./training-figures.ts"

export { civilDay } from "./civil-day.ts"
export { lessonsOfOthers } from "./promised.sql.ts"
export type { LessonRow } from "./promised.sql.ts"

attachClosing()

export const closingHandlers: readonly AnyHandler[] = [handoverReadiness, handoverSign, deploymentVote, finalReportFigures, lessonProposalList, lessonApplicable, lessonAdopt, acceptanceTestFigures, trainingFigures, benefitFigures, benefitMeasure, signOffWaiting, qualityFigures]
