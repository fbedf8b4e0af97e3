// A signature that lasts: what was signed, by whom, when, how, in one file that anybody can check without the installation
// that made it. One changed byte fails it.

export interface EvidenceAnswer {
  readonly decision: "accepted" | "acceptedWithConditions" | "rejected"
  readonly criteria: readonly { readonly id: string; readonly criterion: string; readonly met: boolean; readonly remark: string }[]
  readonly conditions: readonly { readonly condition: string; readonly due: string }[]
  readonly remark: string
  /** The name as it was typed to sign. */
  readonly signedName: string
}

export interface Evidence {
  readonly format: "throughline-evidence-1"
  /** Exactly what was shown. */
  readonly content: Readonly<Record<string, unknown>>
  /** SHA-256 of the canonical JSON of `content`, hexadecimal. */
  readonly contentHash: string
  readonly answer: EvidenceAnswer
  readonly signer: { readonly name: string; readonly email: string; readonly method: "link" }
  /** ISO instant. */
  readonly signedAt: string
  /** Counted within the project from 1, each holding the SHA-256 of the signature before it: none can be left out or put in between. */
  readonly number: number
  readonly previous: string | null
  /** Ed25519 public key of the installation, 32 bytes, base64url. */
  readonly publicKey: string
  /** Ed25519 over the canonical JSON of everything above, base64url. */
  readonly signature: string
}

/** JSON with the keys of every object in order and no space: equal values give equal text. RFC 8785 for the values that occur here. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null)
  return `{${Object.entries(value).filter(([, inner]) => inner !== undefined).toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(",")}}`
}

/** The text that is signed. */
export function signedText(evidence: Omit<Evidence, "signature">): string {
  return canonicalJson({ ...evidence, signature: undefined })
}

export type EvidenceFault = "notEvidence" | "contentChanged" | "signatureWrong" | "keyUnknown"

/** Null: it holds. `trustedKeys`: only keys of installations one trusts; absent: any, then only the bytes are checked. */
export async function verifyEvidence(value: unknown, trustedKeys?: readonly string[]): Promise<EvidenceFault | null> {
  if (!isEvidence(value)) return "notEvidence"
  if (hex(await sha256(canonicalJson(value.content))) !== value.contentHash) return "contentChanged"
  if (!(await holds(value))) return "signatureWrong"
  return trustedKeys === undefined || trustedKeys.includes(value.publicKey) ? null : "keyUnknown"
}

/** SHA-256 of a signature, as the next one of the project holds it. */
export async function signatureDigest({ signature }: Pick<Evidence, "signature">): Promise<string> {
  return hex(await sha256(signature))
}

async function holds(evidence: Evidence): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey("raw", bytesOf(evidence.publicKey), "Ed25519", false, ["verify"])
    return await crypto.subtle.verify("Ed25519", key, bytesOf(evidence.signature), new TextEncoder().encode(signedText(evidence)))
  } catch {
    // A key or signature that is none at all.
    return false
  }
}

async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)))
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"))
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

function isEvidence(value: unknown): value is Evidence {
  if (typeof value !== "object" || value === null || !("format" in value) || value.format !== "throughline-evidence-1") return false
  const texts = ["contentHash", "signedAt", "publicKey", "signature"].every((name) => typeof Reflect.get(value, name) === "string")
  return texts && typeof Reflect.get(value, "content") === "object" && typeof Reflect.get(value, "answer") === "object"
}
