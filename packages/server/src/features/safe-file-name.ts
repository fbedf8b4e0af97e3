// Names that people and their programs give to files, made harmless: never a path, never a direction of writing that makes
// "exe" look like "txt", never nothing.

import { LIMITS } from "@throughline/contract"

export function safeFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ""
  const plain = last.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}"<>:|?*]/gu, "").replaceAll(/^[.\s]+|[.\s]+$/g, "")
  return plain === "" ? "file" : shortened(plain)
}

/** The ending is what programs go by: it is kept. */
function shortened(name: string): string {
  if (name.length <= LIMITS.fileNameLength) return name
  const ending = /\.[0-9A-Za-z]{1,10}$/.exec(name)?.[0] ?? ""
  return `${name.slice(0, LIMITS.fileNameLength - ending.length).toWellFormed()}${ending}`
}
