// Words of comments and files.

export const collaborationEn = {
  "comments.title": "Comments",
  "comments.write": "Write a comment",
  "comments.change": "Change the comment",
  "comments.hint": "@ names somebody, who is told then.",
  "comments.hintKeys": "Ctrl+Enter sends.",
  "comments.people": "People to name",
  "comments.add": "Add comment",
  "comments.empty": "Questions and decisions about this are kept here. Write the first.",
  "comments.emptyReader": "Nobody has written here yet.",
  "comments.edited": "edited",
  "comments.someone": "somebody",
  "comments.deleteTitle": "Delete this comment?",
  "comments.deleteBody": "It cannot be brought back.",

  "files.title": "Files",
  "files.add": "Add files",
  "files.empty": "Drop files here, or choose them. Up to 50 MB each.",
  "files.emptyReader": "There are no files here.",
  "files.facts": "{size} · {who} · {when}",
  "files.delete": "Delete {name}",
  "files.deleteTitle": "Delete this file?",
  "files.deleteBody": "{name} cannot be brought back.",
  "files.progress": "Upload of {name}",
  "files.tooLarge": "{name} is larger than {limit}.",
} as const
