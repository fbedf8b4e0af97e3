// Which hyperlinks of a file may become links in the plan? Web and mail addresses only: links to files, network shares
// and scripts run things on the reader's machine.

import type { FindingBook } from "../finding.ts"
import { IMPORT_LIMITS } from "../limits.ts"
import { keptText } from "./kept-text.ts"
import type { Row } from "./row.ts"

export function safeHyperlink(row: Row, book: FindingBook): string | null {
  const address = row.text("HyperlinkAddress").trim()
  if (address === "") return null
  const place = row.text("HyperlinkSubAddress").trim()
  const whole = place === "" ? address : `${address}#${place}`
  if (isWebAddress(whole)) return keptText(whole, IMPORT_LIMITS.hyperlink, book, "Task.HyperlinkAddress")
  book.add("hyperlink.notSafe", "lost", "Task.HyperlinkAddress", "Only links to web and mail addresses are kept; links to files and shares are not.", row.place, row.taskId)
  return null
}

export function isWebAddress(address: string): boolean {
  return address.length <= IMPORT_LIMITS.hyperlink && /^(?:https?:\/\/|mailto:)[^\s\\]+$/i.test(address)
}
