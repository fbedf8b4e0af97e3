// What the organisation has learned, where the next project meets it: the risk library, what tasks took before, checks of gates.

import type { AnyHandler } from "../../platform/handler.ts"
import { attachLearning } from "./attach-learning.ts"
import { estimateReferenceList } from "./estimate-reference-list.ts"
import { gateAdoptLesson } from "./gate-adopt-lesson.ts"
import { lessonUses } from "./lesson-uses.ts"
import { riskLibraryAdd } from "./risk-library-add.ts"
import { riskLibraryApplicable, riskLibraryList } from "./risk-library-list.ts"
import { riskLibraryRemove } from "./risk-library-remove.ts"
import { riskLibraryTakeOver } from "./risk-library-take-over.ts"

attachLearning()

export const learningHandlers: readonly AnyHandler[] = [riskLibraryList, riskLibraryApplicable, riskLibraryAdd, riskLibraryTakeOver, riskLibraryRemove, lessonUses, gateAdoptLesson, estimateReferenceList]
