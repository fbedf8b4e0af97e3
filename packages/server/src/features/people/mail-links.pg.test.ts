import { expect, test } from "vitest"
import { aServer } from "../../../test/a-server.ts"

test("links in letters lead to the address that was set up, whatever a request calls the server", async () => {
  const server = await aServer({ mail: true, settings: { publicUrl: "https://plan.example.org" } })
  try {
    await server.nobody.done("passwordRequestReset", { email: "ada@example.org" }, { headers: { host: "evil.example", origin: "https://plan.example.org" } })
    await expect.poll(() => server.letters[0]?.body, { timeout: 8_000 }).toContain("https://plan.example.org/reset-password#")
    expect(JSON.stringify(server.letters)).not.toContain("evil")
  } finally {
    await server.close()
  }
})
