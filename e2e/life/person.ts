// One of the people of the played life: a browser of their own, and what they can do in it: open pages, take steps of papers,
// and, where a page is not what is to be shown, ask the server from within the page, with their own cookie.

import { strict as assert } from "node:assert"
import { randomUUID } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import { ApiError, createClient, type Client, type ErrorCode } from "@throughline/contract"
import type { Browser, Page } from "playwright-core"
import { openPage } from "../browser.ts"

export interface Person {
  readonly name: string
  readonly page: Page
  /** Calls from within the page: the browser sends cookie and origin, as for the application's own calls. */
  readonly api: Client
  readonly troubles: readonly string[]
  id: `usr_${string}`
}

const WAIT_MS = 20_000
const ASK_EVERY_MS = 100

export async function aPerson(browser: Browser, address: string, name: string): Promise<Person> {
  const { page, troubles } = await openPage(browser, { baseURL: address, viewport: { width: 1280, height: 860 }, locale: "en-GB", timezoneId: "Europe/Berlin", acceptDownloads: true })
  page.setDefaultTimeout(WAIT_MS)
  return { name, page, troubles, id: "usr_", api: clientIn(page) }
}

/** Calls as whoever has signed in on this page. */
export function clientIn(page: Page): Client {
  return createClient({ baseUrl: "", fetch: fetchIn(page), newKey: randomUUID })
}

function fetchIn(page: Page): typeof fetch {
  return async (input, init) => {
    const asked = { url: String(input), method: init?.method ?? "GET", headers: Object.fromEntries(new Headers(init?.headers)), body: typeof init?.body === "string" ? init.body : null }
    const { status, type, text } = await page.evaluate(async ({ url, method, headers, body }) => {
      const response = await fetch(url, { method, headers, ...(body === null ? {} : { body }) })
      return { status: response.status, type: response.headers.get("content-type") ?? "", text: await response.text() }
    }, asked)
    return new Response(text, { status, headers: { "content-type": type } })
  }
}

/** The call is refused, with this code; answers with the words. */
export async function refused(code: ErrorCode, call: Promise<unknown>): Promise<ApiError> {
  try {
    await call
  } catch (error) {
    assert(error instanceof ApiError, String(error))
    assert.equal(error.code, code, error.message)
    return error
  }
  throw new Error(`was not refused with ${code}`)
}

/** Asks again until it is so; says what it was at last. */
export async function until<T>(what: string, within: number, read: () => Promise<T>, isSo: (value: T) => boolean): Promise<T> {
  const end = performance.now() + within
  for (;;) {
    const value = await read()
    if (isSo(value)) return value
    if (performance.now() > end) throw new Error(`${what}: not within ${within} ms, but ${JSON.stringify(value).slice(0, 500)}`)
    // On a fast machine asking without a pause meets the limit of requests.
    await sleep(ASK_EVERY_MS)
  }
}
