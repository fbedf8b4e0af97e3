// Comments and files, which hang on a project (taskId null) or on one of its tasks.

export { Attachments } from "./attachments.tsx"
export { Discussion } from "./discussion.tsx"
export { MentionText } from "./mention-text.tsx"
