// Tables that somebody sends in place of a task list, with the code by which each must be refused.

import type { FileErrorCode } from "@throughline/interchange"

export interface HostileTable {
  readonly name: string
  readonly make: () => Uint8Array
  readonly code: FileErrorCode
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

export const HOSTILE_CSV: readonly HostileTable[] = [
  { name: "nothing at all", make: () => new Uint8Array(0), code: "file.empty" },
  { name: "no headers", make: () => encode("1,2,3\n4,5,6\n"), code: "csv.noHeader" },
  { name: "a quote that is never closed", make: () => encode('Name,Notes\nA,"and so on'), code: "csv.malformed" },
  { name: "words after a closing quote", make: () => encode('Name\n"A"B\n'), code: "csv.malformed" },
  { name: "more bytes than allowed", make: () => new Uint8Array(33 * 1024 * 1024).fill(0x2c), code: "file.tooLarge" },
  { name: "sixteen thousand columns", make: () => encode(`Name${",x".repeat(16_000)}\n`), code: "csv.limit" },
  { name: "a cell of ten megabytes", make: () => encode(`Name\n${"x".repeat(10_000_000)}\n`), code: "csv.limit" },
  { name: "a quoted cell of ten megabytes", make: () => encode(`Name\n"${'""'.repeat(5_000_000)}"\n`), code: "csv.limit" },
  { name: "five million rows", make: () => encode(`Name\n${"A\n".repeat(5_000_000)}`), code: "csv.limit" },
  { name: "half a UTF-16", make: () => new Uint8Array([0xff, 0xfe, 0x41]), code: "csv.encoding" },
]
