// The system's Chromium, and what every page of it must not do: write errors to the console, break the security policy, answer with 5xx.

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
