// What is in these bytes, if they are the small, harmless part of XML that data files need? Elements, text, CDATA,
// the five named entities and character references; comments and processing instructions are skipped. Everything that
// has ever been a door for attacks (DOCTYPE, entities, external anything) is refused by not existing here.

import type { FileError, FileErrorCode } from "../file-error.ts"
import { XML_LIMITS } from "../limits.ts"
import type { XmlLimits } from "../limits.ts"
import { decodeReferences, firstForbidden, isBlank, isNameCharacter, isSpace } from "./characters.ts"
import { decodeXmlText } from "./decode-text.ts"

export interface XmlElement {
  /** Local name, prefix removed. */
  readonly name: string
  /** Character data directly inside; "" when there are child elements. */
  readonly text: string
  readonly children: readonly XmlElement[]
  /** Where it begins in the text, for `lineAt`. */
  readonly offset: number
}

export interface XmlDocument {
  readonly root: XmlElement
  /** Text of processing instructions by target, e.g. our own remarks in files we wrote. */
  readonly instructions: ReadonlyMap<string, string>
  lineAt(offset: number): number
}

export type XmlResult = { readonly ok: true; readonly document: XmlDocument } | { readonly ok: false; readonly error: FileError }

/** The element itself while it is being read; the list of children is made with the first child: most have none. */
interface OpenElement {
  readonly name: string
  readonly offset: number
  text: string
  children: readonly XmlElement[]
}

const NO_CHILDREN: readonly XmlElement[] = []

export function readXml(bytes: Uint8Array, limits: XmlLimits = XML_LIMITS): XmlResult {
  if (bytes.length === 0) return { ok: false, error: { code: "file.empty", message: "The file is empty.", line: null, element: null } }
  if (bytes.length > limits.bytes) {
    return { ok: false, error: { code: "file.tooLarge", message: `The file has ${bytes.length} bytes; the limit is ${limits.bytes}.`, line: null, element: null } }
  }
  const decoded = decodeXmlText(bytes)
  if (!decoded.ok) return { ok: false, error: { code: "xml.encoding", message: decoded.reason, line: null, element: null } }
  // XML reads every line end as "\n".
  const text = decoded.text.includes("\r") ? decoded.text.replaceAll("\r\n", "\n").replaceAll("\r", "\n") : decoded.text
  return new Scanner(text, limits).scan()
}

class Refusal {
  readonly code: FileErrorCode
  readonly message: string
  readonly offset: number
  constructor(code: FileErrorCode, message: string, offset: number) {
    this.code = code
    this.message = message
    this.offset = offset
  }
}

class Scanner {
  readonly #text: string
  readonly #limits: XmlLimits
  readonly #names = new Map<string, string>()
  readonly #instructions = new Map<string, string>()
  readonly #stack: OpenElement[] = []
  /** Names of the open elements as they stand in the file, and their children so far. */
  readonly #rawNames: string[] = []
  readonly #families: (XmlElement[] | null)[] = []
  #root: XmlElement | null = null
  #elements = 0

  constructor(text: string, limits: XmlLimits) {
    this.#text = text
    this.#limits = limits
  }

  scan(): XmlResult {
    const refusal = this.#run()
    if (refusal !== null) {
      const element = this.#stack.at(-1)?.name ?? null
      return { ok: false, error: { code: refusal.code, message: refusal.message, line: this.lineAt(refusal.offset), element } }
    }
    if (this.#root === null) return { ok: false, error: { code: "xml.notXml", message: "The file contains no XML element.", line: 1, element: null } }
    return { ok: true, document: { root: this.#root, instructions: this.#instructions, lineAt: (offset) => this.lineAt(offset) } }
  }

  lineAt(offset: number): number {
    let line = 1
    for (let at = this.#text.indexOf("\n"); at !== -1 && at < offset; at = this.#text.indexOf("\n", at + 1)) line += 1
    return line
  }

  #run(): Refusal | null {
    const text = this.#text
    const forbidden = firstForbidden(text)
    if (forbidden !== -1) {
      return new Refusal(looksLikeXml(text) ? "xml.malformed" : "xml.notXml", "The file contains a character that XML does not allow.", forbidden)
    }
    let at = 0
    while (at < text.length) {
      const open = text.indexOf("<", at)
      const refused = this.#takeText(at, open === -1 ? text.length : open)
      if (refused !== null) return refused
      if (open === -1) break
      const next = this.#takeMarkup(open)
      if (next instanceof Refusal) return next
      at = next
    }
    const unclosed = this.#stack.at(-1)
    return unclosed === undefined ? null : new Refusal("xml.truncated", `The file ends inside <${unclosed.name}>.`, text.length)
  }

  #takeText(from: number, to: number): Refusal | null {
    if (from === to) return null
    const current = this.#stack.at(-1)
    const raw = this.#text.slice(from, to)
    if (current === undefined) {
      if (raw.trim() === "") return null
      return new Refusal(this.#root === null ? "xml.notXml" : "xml.malformed", "There is text outside the root element.", from)
    }
    const hasChildren = this.#families.at(-1) !== null
    if (hasChildren || isBlank(raw)) {
      // Blank text still counts for a leaf ("<Name> </Name>"), until a child shows that it was indentation.
      if (!hasChildren) current.text += raw
      return null
    }
    const decoded = raw.includes("&") ? decodeReferences(raw) : raw
    if (typeof decoded === "string") return this.#append(current, decoded, from)
    return new Refusal("xml.entity", "Only the five entities of XML and character numbers are accepted; others are refused.", from + decoded.refusedAt)
  }

  #append(current: OpenElement, text: string, offset: number): Refusal | null {
    if (current.text.length + text.length > this.#limits.textLength) {
      return new Refusal("xml.limit", `Text of <${current.name}> is longer than ${this.#limits.textLength} characters (limit textLength).`, offset)
    }
    current.text = current.text === "" ? text : current.text + text
    return null
  }

  /** Returns where to go on. */
  #takeMarkup(open: number): number | Refusal {
    const text = this.#text
    const second = text.charCodeAt(open + 1)
    if (second === 0x2f /* / */) return this.#takeEndTag(open)
    if (second === 0x3f /* ? */) return this.#takeInstruction(open)
    if (second !== 0x21 /* ! */) return this.#takeStartTag(open)
    if (text.startsWith("<!--", open)) {
      const end = text.indexOf("-->", open + 4)
      return end === -1 ? new Refusal("xml.truncated", "A comment is not closed.", open) : end + 3
    }
    if (text.startsWith("<![CDATA[", open)) {
      const end = text.indexOf("]]>", open + 9)
      const current = this.#stack.at(-1)
      if (end === -1) return new Refusal("xml.truncated", "A CDATA section is not closed.", open)
      if (current === undefined) return new Refusal("xml.malformed", "There is text outside the root element.", open)
      return this.#append(current, text.slice(open + 9, end), open) ?? end + 3
    }
    const declaration = text.slice(open + 2, open + 12).toUpperCase()
    if (/^(DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/.test(declaration)) {
      return new Refusal("xml.doctype", "The file contains a document type declaration (DOCTYPE). Such files are refused.", open)
    }
    return new Refusal("xml.malformed", "Markup that starts with <! is not understood here.", open)
  }

  #takeInstruction(open: number): number | Refusal {
    const end = this.#text.indexOf("?>", open + 2)
    if (end === -1) return new Refusal("xml.truncated", "A processing instruction is not closed.", open)
    const body = this.#text.slice(open + 2, end)
    const space = body.search(/\s/)
    if (space > 0 && this.#instructions.size < 16) this.#instructions.set(body.slice(0, space), body.slice(space + 1))
    return end + 2
  }

  #takeEndTag(open: number): number | Refusal {
    const rawName = this.#rawNames.at(-1)
    if (rawName !== undefined && this.#text.startsWith(rawName, open + 2) && this.#text.charCodeAt(open + 2 + rawName.length) === 0x3e) {
      this.#close()
      return open + 3 + rawName.length
    }
    const end = this.#text.indexOf(">", open + 2)
    const current = this.#stack.at(-1)
    if (end === -1) return new Refusal("xml.truncated", "The file ends inside a tag.", open)
    const name = localName(this.#text.slice(open + 2, end).trimEnd())
    if (current === undefined) return new Refusal("xml.malformed", `</${name.slice(0, 60)}> closes nothing.`, open)
    if (name !== current.name) return new Refusal("xml.malformed", `</${name.slice(0, 60)}> closes <${current.name}>.`, open)
    this.#close()
    return end + 1
  }

  #takeStartTag(open: number): number | Refusal {
    const text = this.#text
    let at = open + 1
    while (at < text.length && isNameCharacter(text.charCodeAt(at))) at += 1
    const length = at - open - 1
    if (at === text.length) return new Refusal("xml.truncated", "The file ends inside a tag.", open)
    if (length === 0) return new Refusal(this.#root === null && this.#stack.length === 0 ? "xml.notXml" : "xml.malformed", "A < is not followed by a name.", open)
    if (length > this.#limits.nameLength) return new Refusal("xml.limit", `An element name is longer than ${this.#limits.nameLength} characters (limit nameLength).`, open)
    const raw = text.slice(open + 1, at)
    let empty = false
    if (text.charCodeAt(at) === 0x3e /* > */) at += 1
    else {
      const attributes = this.#skipAttributes(at)
      if (attributes instanceof Refusal) return attributes
      at = attributes.next
      empty = attributes.empty
    }
    const refused = this.#open(raw, open)
    if (refused !== null) return refused
    if (empty) this.#close()
    return at
  }

  /** Attributes carry nothing in our formats but namespaces: they are checked, counted and left. */
  #skipAttributes(from: number): { next: number; empty: boolean } | Refusal {
    const text = this.#text
    const limits = this.#limits
    let at = from
    for (let count = 0; ; count += 1) {
      const before = at
      while (isSpace(text.charCodeAt(at))) at += 1
      const code = text.charCodeAt(at)
      if (Number.isNaN(code)) return new Refusal("xml.truncated", "The file ends inside a tag.", from)
      if (code === 0x3e) return { next: at + 1, empty: false }
      if (code === 0x2f && text.charCodeAt(at + 1) === 0x3e) return { next: at + 2, empty: true }
      if (at === before) return new Refusal("xml.malformed", "A tag is not well formed.", at)
      if (count >= limits.attributesPerElement) return new Refusal("xml.limit", `An element has more than ${limits.attributesPerElement} attributes (limit attributesPerElement).`, at)
      const nameStart = at
      while (isNameCharacter(text.charCodeAt(at))) at += 1
      if (at === text.length) return new Refusal("xml.truncated", "The file ends inside a tag.", from)
      if (at === nameStart || at - nameStart > limits.nameLength) return new Refusal("xml.malformed", "An attribute has no proper name.", at)
      while (isSpace(text.charCodeAt(at))) at += 1
      if (text.charCodeAt(at) !== 0x3d /* = */) return new Refusal("xml.malformed", "An attribute has no value.", at)
      at += 1
      while (isSpace(text.charCodeAt(at))) at += 1
      const quote = text[at]
      if (quote !== '"' && quote !== "'") return new Refusal(quote === undefined ? "xml.truncated" : "xml.malformed", "An attribute value is not in quotes.", at)
      const end = text.indexOf(quote, at + 1)
      if (end === -1) return new Refusal("xml.truncated", "An attribute value is not closed.", at)
      if (end - at - 1 > limits.attributeLength) return new Refusal("xml.limit", `An attribute is longer than ${limits.attributeLength} characters (limit attributeLength).`, at)
      at = end + 1
    }
  }

  #open(rawName: string, offset: number): Refusal | null {
    this.#elements += 1
    if (this.#elements > this.#limits.elements) return new Refusal("xml.limit", `The file has more than ${this.#limits.elements} elements (limit elements).`, offset)
    if (this.#stack.length >= this.#limits.depth) return new Refusal("xml.limit", `Elements are nested deeper than ${this.#limits.depth} (limit depth).`, offset)
    if (this.#stack.length === 0 && this.#root !== null) return new Refusal("xml.malformed", "There is a second root element.", offset)
    let name = this.#names.get(rawName)
    if (name === undefined) {
      name = localName(rawName)
      if (this.#names.size < 10_000) this.#names.set(rawName, name)
    }
    this.#stack.push({ name, text: "", children: NO_CHILDREN, offset })
    this.#rawNames.push(rawName)
    this.#families.push(null)
    return null
  }

  #close(): void {
    const done = this.#stack.pop()
    const children = this.#families.pop() ?? null
    this.#rawNames.pop()
    if (done === undefined) return
    if (children !== null) {
      done.children = children
      done.text = ""
    }
    const last = this.#families.length - 1
    const siblings = this.#families[last]
    if (siblings === undefined) this.#root = done
    else if (siblings === null) this.#families[last] = [done]
    else siblings.push(done)
  }
}

function looksLikeXml(text: string): boolean {
  return /^\s*</.test(text.slice(0, 200))
}

function localName(name: string): string {
  const colon = name.lastIndexOf(":")
  return colon === -1 ? name : name.slice(colon + 1)
}
