// Which characters do these bytes mean? One decoder serves check and use; encodings come from a short list, because
// every further one (UTF-7, UTF-16 without mark) has been used to smuggle markup past a check.

export type Decoded = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string }

/** The 32 places where windows-1252 differs from ISO 8859-1; 0 = unassigned. */
const WINDOWS_1252 = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0,
  0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
] as const

const CHUNK = 8_192

export function decodeXmlText(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe && bytes[2] === 0 && bytes[3] === 0) return refuse("UTF-32")
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decodeUtf8(bytes.subarray(3))
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes.subarray(2), "utf-16le")
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes.subarray(2), "utf-16be")
  const declared = declaredEncoding(bytes)
  switch (declared) {
    case "": case "utf-8": case "utf8": case "us-ascii": case "ascii":
      return decodeUtf8(bytes)
    case "windows-1252": case "cp1252":
      return decodeSingleByte(bytes, WINDOWS_1252)
    case "iso-8859-1": case "latin1":
      return decodeSingleByte(bytes, null)
    case "utf-16": case "utf-16le": case "utf-16be": case "ucs-2":
      return { ok: false, reason: "The file says it is UTF-16 but has no byte-order mark." }
    default:
      return refuse(declared)
  }
}

function refuse(name: string): Decoded {
  return { ok: false, reason: `The encoding "${name.slice(0, 40)}" is not supported; UTF-8, UTF-16 with a byte-order mark, windows-1252 and iso-8859-1 are.` }
}

/** Reads the encoding out of an XML declaration, in plain ASCII, from the first bytes only. */
function declaredEncoding(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 200))
  const match = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(head)
  return (match?.[1] ?? "").trim().toLowerCase()
}

export function decodeUtf8(bytes: Uint8Array): Decoded {
  try {
    return { ok: true, text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    return { ok: false, reason: "The bytes are not valid UTF-8." }
  }
}

export function decodeUtf16(bytes: Uint8Array, label: "utf-16le" | "utf-16be"): Decoded {
  try {
    return { ok: true, text: new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    return { ok: false, reason: "The bytes are not valid UTF-16." }
  }
}

/** Not left to TextDecoder: runtimes disagree on whether "iso-8859-1" means windows-1252. */
function decodeSingleByte(bytes: Uint8Array, table: readonly number[] | null): Decoded {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const codes: number[] = []
    for (const byte of bytes.subarray(at, at + CHUNK)) {
      const mapped = table !== null && byte >= 0x80 && byte < 0xa0 ? (table[byte - 0x80] ?? 0) : byte
      if (mapped === 0) return { ok: false, reason: "The file contains a byte that its encoding does not define." }
      codes.push(mapped)
    }
    parts.push(String.fromCharCode(...codes))
  }
  return { ok: true, text: parts.join("") }
}

/** For text files without a declaration: UTF-8 when the bytes allow it, else windows-1252, as spreadsheets write it. */
export function decodePlainText(bytes: Uint8Array): Decoded & { readonly guessed?: "windows-1252" } {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decodeUtf8(bytes.subarray(3))
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes.subarray(2), "utf-16le")
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes.subarray(2), "utf-16be")
  const utf8 = decodeUtf8(bytes)
  return utf8.ok ? utf8 : { ...decodeSingleByte(bytes, WINDOWS_1252), guessed: "windows-1252" }
}
