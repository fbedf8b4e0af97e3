// How does a text stand in a cell, so that a spreadsheet shows it and never runs it? Cells that begin like a formula get
// an apostrophe in front, which spreadsheets hide; reading takes exactly that apostrophe away again.

// Some spreadsheets read the wide forms of Asian keyboards as the plain ones.
const LIKE_FORMULA = /^'*[=+\-@\t\r|%＝＋－＠]/

export function guardCell(text: string): string {
  return LIKE_FORMULA.test(text) ? `'${text}` : text
}

export function unguardCell(text: string): string {
  return text.startsWith("'") && LIKE_FORMULA.test(text.slice(1)) ? text.slice(1) : text
}

export function csvCell(text: string, delimiter: string): string {
  const needsQuotes = text.includes(delimiter) || /["\r\n]/.test(text) || text !== text.trim()
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text
}
