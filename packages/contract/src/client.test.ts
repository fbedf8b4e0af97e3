// What the typed client sends, and what it makes of answers.

import { describe, expect, test } from "vitest"
import { ApiError, createClient } from "./client.ts"

interface Sent {
  readonly url: string
  readonly init: RequestInit
}

function clientThatGets(status: number, body: unknown, type = "application/json") {
  const sent: Sent[] = []
  const client = createClient({
    baseUrl: "http://here",
    newKey: () => "key-1",
    fetch: async (input, init) => {
      sent.push({ url: String(input), init: init ?? {} })
      return new Response(typeof body === "string" ? body : JSON.stringify(body), { status, headers: { "content-type": type } })
    },
  })
  return { client, sent }
}

describe("the client", () => {
  test("puts parts of the path into the path and the rest of a read into the query", async () => {
    const { client, sent } = clientThatGets(200, { items: [], next: null })
    await client.taskList({ projectId: "prj_1", limit: 5, search: "a b" })
    expect(sent[0]?.url).toBe("http://here/api/v1/projects/prj_1/tasks?limit=5&search=a+b")
    expect(sent[0]?.init.body).toBeUndefined()
  })

  test("escapes what stands in a path", async () => {
    const { client, sent } = clientThatGets(200, {})
    await client.projectRead({ projectId: "prj_a/../b" as "prj_x" })
    expect(sent[0]?.url).toBe("http://here/api/v1/projects/prj_a%2F..%2Fb")
  })

  test("sends a change as JSON without the parts of the path, and a creation with an idempotency key", async () => {
    const { client, sent } = clientThatGets(201, {})
    await client.taskCreate({ projectId: "prj_1", name: "Order racks" })
    expect(JSON.parse(String(sent[0]?.init.body))).toEqual({ name: "Order racks" })
    expect(new Headers(sent[0]?.init.headers).get("idempotency-key")).toBe("key-1")
  })

  test("repeats a creation with the key it is given", async () => {
    const { client, sent } = clientThatGets(201, {})
    await client.taskCreate({ projectId: "prj_1", name: "Order racks" }, { idempotencyKey: "again" })
    expect(new Headers(sent[0]?.init.headers).get("idempotency-key")).toBe("again")
  })

  test("throws the problem document of a refusal", async () => {
    const problem = { type: "/problems/conflict", title: "x", status: 409, code: "conflict", requestId: "r", revision: 7 }
    const { client } = clientThatGets(409, problem, "application/problem+json")
    const error = await client.meRead({}).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(ApiError)
    expect((error as ApiError).problem).toEqual(problem)
  })

  test("makes a problem of an answer that is none", async () => {
    const { client } = clientThatGets(502, "<html>bad gateway</html>", "text/html")
    const error = await client.meRead({}).catch((caught: unknown) => caught)
    expect((error as ApiError).code).toBe("internal")
    expect((error as ApiError).problem.status).toBe(502)
  })
})
