// How is a tree of elements written as XML? Line by line with tabs, everything escaped, characters that XML does not
// allow left out. The same tree always gives the same bytes.

export type XmlNode = readonly [name: string, content: string | readonly XmlNode[]]

export function writeXml(root: XmlNode, namespace: string, instruction: { readonly target: string; readonly text: string } | null): Uint8Array {
  const lines: string[] = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>']
  if (instruction !== null) lines.push(`<?${instruction.target} ${instruction.text}?>`)
  const [name, content] = root
  lines.push(`<${name} xmlns="${escapeXml(namespace)}">`)
  if (typeof content === "string") lines.push(escapeXml(content))
  else for (const child of content) pushNode(lines, child, "\t")
  lines.push(`</${name}>`, "")
  return new TextEncoder().encode(lines.join("\n"))
}

function pushNode(lines: string[], node: XmlNode, indent: string): void {
  const [name, content] = node
  if (typeof content === "string") {
    lines.push(`${indent}<${name}>${escapeXml(content)}</${name}>`)
    return
  }
  lines.push(`${indent}<${name}>`)
  for (const child of content) pushNode(lines, child, `${indent}\t`)
  lines.push(`${indent}</${name}>`)
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;" }

/** Dates, numbers and most names: nothing to escape, nothing to leave out. */
const PLAIN = /^[ !#-%'-;=?-~]*$/
/** XML 1.0 has no way to write these, not even as a number. */
const FORBIDDEN = /[^\t\n\r -\ufffd]/g

export function escapeXml(text: string): string {
  if (PLAIN.test(text)) return text
  return text.toWellFormed().replaceAll(FORBIDDEN, "").replaceAll(/[&<>"\r]/g, (character) => ESCAPES[character] ?? character)
}
