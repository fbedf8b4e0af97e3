// The words of a PDF, as a reader would copy them: enough of the format for what our own printer writes.

import { inflateSync } from "node:zlib"

interface Part {
  readonly head: string
  readonly stream: Buffer | null
}

export function pdfText(pdf: Buffer): string {
  const parts = partsOf(pdf)
  const fonts = new Map([...parts.values()].flatMap(({ head }) => {
    const table = /\/ToUnicode (\d+) 0 R/.exec(head)
    return table === null ? [] : [[head, lettersOf(parts.get(Number(table[1]))?.stream?.toString("latin1") ?? "")] as const]
  }))
  const fontNamed = new Map<string, ReadonlyMap<string, string>>()
  for (const { head } of parts.values()) for (const [, name = "", at] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const letters = fonts.get(parts.get(Number(at))?.head ?? "")
    if (letters !== undefined) fontNamed.set(name, letters)
  }
  return [...parts.values()].flatMap(({ stream }) => (stream === null ? [] : [wordsOf(stream.toString("latin1"), fontNamed)])).join("\n")
}

function partsOf(pdf: Buffer): ReadonlyMap<number, Part> {
  const text = pdf.toString("latin1")
  const parts = new Map<number, Part>()
  for (const match of text.matchAll(/(\d+) 0 obj\s/g)) {
    const end = text.indexOf("endobj", match.index)
    const body = text.slice(match.index + match[0].length, end)
    const at = body.indexOf("stream")
    const head = at === -1 ? body : body.slice(0, at)
    const from = match.index + match[0].length + at + (body.slice(at + 6, at + 8) === "\r\n" ? 8 : 7)
    const raw = at === -1 ? null : pdf.subarray(from, text.indexOf("endstream", from))
    const stream = raw === null ? null : head.includes("FlateDecode") ? inflated(raw) : raw
    parts.set(Number(match[1]), { head, stream })
    if (stream !== null && /\/Type \/ObjStm/.test(head)) addPacked(parts, head, stream.toString("latin1"))
  }
  return parts
}

function addPacked(parts: Map<number, Part>, head: string, text: string): void {
  const first = Number(/\/First (\d+)/.exec(head)?.[1])
  const numbers = text.slice(0, first).trim().split(/\s+/).map(Number)
  for (let at = 0; at + 1 < numbers.length; at += 2) parts.set(numbers[at] ?? 0, { head: text.slice(first + (numbers[at + 1] ?? 0), at + 3 < numbers.length ? first + (numbers[at + 3] ?? 0) : undefined), stream: null })
}

function inflated(raw: Buffer): Buffer {
  try {
    return inflateSync(raw)
  } catch {
    return Buffer.alloc(0)
  }
}

/** From the glyphs of a subset font to letters. */
function lettersOf(table: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>()
  for (const [, from = "", , list = ""] of table.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/gi)) {
    const start = Number.parseInt(from, 16)
    for (const [offset, [, code = ""]] of [...list.matchAll(/<([0-9a-f ]+)>/gi)].entries()) letters.set((start + offset).toString(16).padStart(4, "0"), Buffer.from(code.replaceAll(" ", ""), "hex").swap16().toString("utf16le"))
  }
  return letters
}

/** What is shown in one go is one word; positions between are not looked at. */
function wordsOf(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let letters: ReadonlyMap<string, string> = new Map()
  const words: string[] = []
  for (const [, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[((?:<[0-9a-f]*>|[\s\d.-])*)\] TJ/gi)) {
    if (font !== undefined) letters = fonts.get(font) ?? letters
    else words.push(Array.from((shown ?? "").matchAll(/<([0-9a-f]*)>/gi), ([, hex = ""]) => (hex.match(/.{4}/g) ?? []).map((glyph) => letters.get(glyph.toLowerCase()) ?? "").join("")).join(""))
  }
  return words.join(" ").replaceAll(/ +/g, " ")
}
