// Comments and files, which hang on a project (taskId null), on one of its tasks or on an artefact.

export { Attachments } from "./attachments.tsx"
export { Discussion } from "./discussion.tsx"
export { MentionText } from "./mention-text.tsx"
