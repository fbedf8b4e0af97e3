// What people say and show each other about projects and tasks, live events, one's own work, and search.

import type { AnyHandler } from "../../platform/handler.ts"
import { attachmentDelete } from "./attachments/attachment-delete.ts"
import { attachmentDownload } from "./attachments/attachment-download.ts"
import { attachmentList } from "./attachments/attachment-list.ts"
import { attachmentUpload } from "./attachments/attachment-upload.ts"
import { commentCreate } from "./comments/comment-create.ts"
import { commentDelete } from "./comments/comment-delete.ts"
import { commentList } from "./comments/comment-list.ts"
import { commentUpdate } from "./comments/comment-update.ts"
import { presenceSet } from "./live/presence-set.ts"
import { projectEvents } from "./live/project-events.ts"
import { mentionsRead } from "./my-work/mentions-read.ts"
import { myWork } from "./my-work/my-work.ts"
import { search } from "./search/search.ts"

export const collaborationHandlers: readonly AnyHandler[] = [
  commentList, commentCreate, commentUpdate, commentDelete, attachmentList, attachmentUpload, attachmentDownload, attachmentDelete,
  projectEvents, presenceSet, myWork, mentionsRead, search,
]
