// The command that checks a signature, as a person runs it.

import { execFile } from "node:child_process"
import { createHash, generateKeyPairSync, sign } from "node:crypto"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { canonicalJson, signedText, type Evidence } from "@throughline/lifecycle"
import { afterAll, beforeAll, expect, test } from "vitest"

const PROGRAM = join(import.meta.dirname, "../../bin/throughline.mjs")
const { publicKey, privateKey } = generateKeyPairSync("ed25519")
const key = publicKey.export({ format: "jwk" }).x ?? ""
let folder: string
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), "throughline-verify-")) })
afterAll(() => rm(folder, { recursive: true, force: true }))

function evidence(number: number, previous: string | null): Evidence {
  const content = { key: "DEL-1", title: "Manual" }
  const unsigned: Omit<Evidence, "signature"> = {
    format: "throughline-evidence-1", content, contentHash: createHash("sha256").update(canonicalJson(content)).digest("hex"), signer: { name: "Olga", email: "olga@example.org", method: "link" }, signedAt: "2026-03-01T10:00:00.000Z", number, previous, publicKey: key,
    answer: { decision: "accepted", criteria: [{ id: "a", criterion: "Complete", met: true, remark: "" }], conditions: [], remark: "", signedName: "Olga" },
  }
  return { ...unsigned, signature: sign(null, Buffer.from(signedText(unsigned)), privateKey).toString("base64url") }
}

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

function verify(...args: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  return new Promise((resolve) => execFile(process.execPath, [PROGRAM, "verify", ...args], (error, out, err) => resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err })))
}

test("evidence that holds says what was signed by whom", async () => {
  const { code, out } = await verify(await file("good.json", JSON.stringify(evidence(1, null))), "--key", key)
  expect(code).toBe(0)
  expect(out).toContain("DEL-1 Manual")
  expect(out).toContain("accepted, 1 of 1 criteria met")
})
test("one changed letter fails it", async () => {
  const { code, err } = await verify(await file("bad.json", JSON.stringify(evidence(1, null)).replace("accepted", "rejected")))
  expect([code, err]).toEqual([1, "Does not hold: the signature does not hold: something has been changed after it was signed.\n"])
})
test("evidence in a chain follows upon the one before it, and upon no other", async () => {
  const first = evidence(1, null)
  const second = evidence(2, createHash("sha256").update(first.signature).digest("hex"))
  const [one, two, other] = [await file("1.json", JSON.stringify(first)), await file("2.json", JSON.stringify(second)), await file("other.json", JSON.stringify(evidence(1, "00")))]
  expect((await verify(two, "--after", one)).code).toBe(0)
  expect((await verify(two, "--after", other)).code).toBe(1)
})
test("another key than the one that is trusted, no JSON and no file are told apart", async () => {
  const good = await file("key.json", JSON.stringify(evidence(1, null)))
  expect((await verify(good, "--key", "other")).code).toBe(1)
  expect((await verify(await file("text.json", "hello"))).code).toBe(2)
  expect((await verify(join(folder, "nothing"))).code).toBe(2)
})
