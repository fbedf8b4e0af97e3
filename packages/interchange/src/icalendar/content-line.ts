// One line of an iCalendar file: text escaped, folded at 75 octets without cutting a character (RFC 5545, 3.1 and 3.3.11).

const OCTETS_MAX = 75
const encoder = new TextEncoder()

export function contentLine(name: string, value: string): string {
  return fold(`${name}:${value}`)
}

export function escapeText(text: string): string {
  return withoutControls(text).replaceAll("\\", "\\\\").replaceAll(";", "\\;").replaceAll(",", "\\,").replaceAll(/\r\n|\r|\n/g, "\\n")
}

/** Tabs and line ends may stay; other control characters are not allowed in an iCalendar text. */
function withoutControls(text: string): string {
  let out = ""
  for (const character of text.toWellFormed()) {
    const code = character.codePointAt(0) ?? 0
    if (code >= 0x20 ? code !== 0x7f : code === 0x09 || code === 0x0a || code === 0x0d) out += character
  }
  return out
}

function fold(line: string): string {
  if (line.length * 3 <= OCTETS_MAX || encoder.encode(line).length <= OCTETS_MAX) return line
  const pieces: string[] = []
  let piece = ""
  let octets = 0
  for (const character of line) {
    const size = encoder.encode(character).length
    // Every following line begins with a space, which counts.
    if (octets + size > OCTETS_MAX) {
      pieces.push(piece)
      piece = " "
      octets = 1
    }
    piece += character
    octets += size
  }
  pieces.push(piece)
  return pieces.join("\r\n")
}
