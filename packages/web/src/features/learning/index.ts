// What other features use of what was learned.

export { AdditionList } from "./additions/addition-list.tsx"
export { daysOf } from "./additions/change-words.ts"
export { LibraryRiskWords } from "./library/library-risk-words.tsx"
export { recordWords } from "./library/record-words.ts"
export { PutIntoLibrary } from "./library/put-into-library.tsx"
export { SourceWords } from "./library/source-words.tsx"
export { risksForProjectQuery, useLearnedAnew, usesQuery } from "./learning-query.ts"
export type { LessonUses, RiskHere } from "./learning-query.ts"
export { PushDialog } from "./push/push-dialog.tsx"
