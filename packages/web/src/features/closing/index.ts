// What other features use of closing.

export { lessonsOfOthersQuery } from "./lessons/lessons-of-others-query.ts"
export type { LessonOfOthers } from "./lessons/lessons-of-others-query.ts"
