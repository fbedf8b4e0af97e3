// The system's Chromium, and what every page of it must not do: write errors to the console, break the security policy, answer with 5xx.

import { existsSync } from "node:fs"
import { join } from "node:path"
import { chromium } from "playwright-core"
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core"

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  })
}

export interface WatchedPage {
  readonly page: Page
  readonly context: BrowserContext
  /** What went wrong since the page was opened. */
  readonly troubles: string[]
}

export async function openPage(browser: Browser, options: BrowserContextOptions): Promise<WatchedPage> {
  const context = await browser.newContext(options)
  if (OTHER_BUILD !== undefined) await serveFrom(context, OTHER_BUILD)
  const page = await context.newPage()
  const troubles: string[] = []
  page.on("console", (message) => {
    // A refused sign-in or a missing thing is answered with 4xx on purpose; the browser reports each as an error.
    if (message.type() === "error" && !/status of 4\d\d/.test(message.text())) troubles.push(`console: ${message.text()}`)
  })
  page.on("pageerror", (error) => troubles.push(`page: ${error.message}`))
  page.on("response", (response) => {
    if (response.status() >= 500) troubles.push(`${response.status()} ${response.url()}`)
  })
  return { page, context, troubles }
}

/** A build in another folder than the one the server shows (so that it is not changed under a run), with the server's own headers. */
const OTHER_BUILD = process.env["WEB_BUILD"]

async function serveFrom(context: BrowserContext, folder: string): Promise<void> {
  await context.route((url) => !url.pathname.startsWith("/api/"), async (route) => {
    const { pathname, origin } = new URL(route.request().url())
    const isFile = pathname !== "/" && existsSync(join(folder, pathname))
    const fromServer = await route.fetch({ url: `${origin}/` })
    const { "content-security-policy": policy = "" } = fromServer.headers()
    await route.fulfill({ path: join(folder, isFile ? pathname : "index.html"), headers: { "content-security-policy": policy } })
  })
}
