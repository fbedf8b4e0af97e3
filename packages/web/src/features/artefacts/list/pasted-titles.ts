// The titles in a pasted text: a line each, of a spreadsheet the first column, without the marks of a list.

const MOST = 500
const LONGEST = 500

export function titlesIn(text: string): readonly string[] {
  const lines = text.split(/\r?\n/).map((line) => (line.split("\t")[0] ?? "").replace(/^\s*(?:[-*•–]|\d+[.)])\s+/, "").trim().slice(0, LONGEST))
  return lines.filter((line) => line !== "").slice(0, MOST)
}
