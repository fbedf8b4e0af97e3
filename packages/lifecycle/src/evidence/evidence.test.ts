// Evidence holds as it was made, and one changed byte fails it.

import { createHash, generateKeyPairSync, sign } from "node:crypto"
import { beforeAll, describe, expect, test } from "vitest"
import { canonicalJson, signedText, verifyEvidence, type Evidence } from "./evidence.ts"

let evidence: Evidence
beforeAll(() => {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519")
  const content = { kind: "deliverable", key: "DEL-1", title: "Manual", criteria: [{ id: "a", criterion: "Complete" }] }
  const unsigned: Omit<Evidence, "signature"> = {
    format: "throughline-evidence-1", content, contentHash: createHash("sha256").update(canonicalJson(content)).digest("hex"),
    answer: { decision: "accepted", criteria: [{ id: "a", criterion: "Complete", met: true, remark: "" }], conditions: [], remark: "", signedName: "Olga Outside" },
    signer: { name: "Olga", email: "olga@example.org", method: "link" }, signedAt: "2026-03-01T10:00:00.000Z", number: 1, previous: null, publicKey: publicKey.export({ format: "jwk" }).x ?? "",
  }
  evidence = { ...unsigned, signature: sign(null, Buffer.from(signedText(unsigned)), privateKey).toString("base64url") }
})

describe("evidence", () => {
  test("holds as it was made, also after its keys were written in another order", async () => {
    expect(await verifyEvidence(evidence)).toBeNull()
    expect(await verifyEvidence(Object.fromEntries(Object.entries(evidence).toReversed()))).toBeNull()
  })
  test("does not hold when what was shown has been changed", async () => {
    expect(await verifyEvidence({ ...evidence, content: { ...evidence.content, title: "Manual 2" } })).toBe("contentChanged")
  })
  test.each([
    ["the decision", (it: Evidence) => ({ ...it, answer: { ...it.answer, decision: "rejected" } })], ["the time", (it: Evidence) => ({ ...it, signedAt: "2026-03-01T10:00:00.001Z" })],
    ["the name", (it: Evidence) => ({ ...it, signer: { ...it.signer, name: "Olgb" } })], ["the place in the chain", (it: Evidence) => ({ ...it, number: 2 })], ["what is before it", (it: Evidence) => ({ ...it, previous: "00" })],
    ["something added", (it: Evidence) => ({ ...it, note: "" })], ["the key", (it: Evidence) => ({ ...it, publicKey: "AAAA" })], ["the signature", (it: Evidence) => ({ ...it, signature: it.signature.replace(/^./, (letter) => (letter === "A" ? "B" : "A")) })],
  ])("does not hold when %s has been changed", async (_, change) => expect(await verifyEvidence(change(evidence))).toBe("signatureWrong"))
  test("of a key one does not trust is said to be so", async () => {
    expect(await verifyEvidence(evidence, ["other"])).toBe("keyUnknown")
    expect(await verifyEvidence(evidence, [evidence.publicKey])).toBeNull()
  })
  test.each([null, 1, "x", {}, { format: "throughline-evidence-1" }])("is not %j", async (value) => expect(await verifyEvidence(value)).toBe("notEvidence"))
  test("every single changed letter of the file fails it", async () => {
    const text = canonicalJson(evidence)
    let held = 0
    for (let at = 0; at < text.length; at += 7) {
      const changed = `${text.slice(0, at)}${text[at] === "x" ? "y" : "x"}${text.slice(at + 1)}`
      try {
        if ((await verifyEvidence(JSON.parse(changed))) === null) held += 1
      } catch (error) {
        // Not even JSON any more.
        expect(error).toBeInstanceOf(SyntaxError)
      }
    }
    expect(held).toBe(0)
  })
})
