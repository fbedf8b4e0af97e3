// The id of a project, from an address.

export function isProjectId(text: string): text is `prj_${string}` {
  return text.startsWith("prj_")
}
