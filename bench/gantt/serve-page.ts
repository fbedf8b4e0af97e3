// Builds the plan page alone and serves it on a free port of this machine, with the system's Chromium beside it.

import { createServer } from "node:http"
import { readFile } from "node:fs/promises"
import { extname, join } from "node:path"
import { chromium } from "playwright-core"
import type { Browser } from "playwright-core"
import { build } from "vite"

const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2", ".woff": "font/woff" }
const BUILT = join(import.meta.dirname, "../../node_modules/.cache/bench-gantt")

export interface ServedPage {
  readonly address: string
  readonly browser: Browser
  readonly stop: () => Promise<void>
}

export async function servePage(): Promise<ServedPage> {
  await build({ configFile: join(import.meta.dirname, "vite.config.ts"), logLevel: "error" })
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1")
    const file = pathname === "/" ? "/index.html" : pathname
    readFile(join(BUILT, file)).then(
      (bytes) => response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" }).end(bytes),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready))
  const bound = server.address()
  const browser = await chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", args: ["--no-sandbox"] })
  return {
    address: `http://127.0.0.1:${typeof bound === "object" && bound !== null ? bound.port : 0}`,
    browser,
    stop: async () => {
      await browser.close()
      server.close()
    },
  }
}
