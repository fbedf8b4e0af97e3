// Starts the whole program on a fresh data folder and a free port, as a person would, and stops it again.

import { spawn } from "node:child_process"
import type { ChildProcess } from "node:child_process"
import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"

export interface ServerProcess {
  readonly address: string
  readonly stop: () => Promise<void>
}

const ROOT = resolve(import.meta.dirname, "..")
const START_WITHIN_MS = 90_000

export async function startServerProcess(): Promise<ServerProcess> {
  if (!existsSync(join(ROOT, "packages/web/dist/index.html"))) throw new Error("The web application has not been built: npx vite build packages/web")
  const data = mkdtempSync(join(tmpdir(), "throughline-e2e-"))
  const child = spawn(process.execPath, [join(ROOT, "packages/server/src/main.ts"), "--data", data, "--port", "0"], { stdio: ["ignore", "pipe", "pipe"] })
  const lines: string[] = []
  child.stderr.on("data", (text: Buffer) => lines.push(text.toString()))
  const address = await addressOf(child, lines)
  return {
    address,
    stop: async () => {
      const gone = new Promise((done) => child.once("exit", done))
      child.kill("SIGTERM")
      await gone
      // What went wrong on the server's side explains what went wrong in the browser.
      for (const line of lines.join("").split("\n")) if (line.includes('"level":"error"')) process.stdout.write(`server: ${line}\n`)
      rmSync(data, { recursive: true, force: true })
    },
  }
}

function addressOf(child: ChildProcess, lines: readonly string[]): Promise<string> {
  return new Promise((done, failed) => {
    const timer = setTimeout(() => failed(new Error(`The server did not start.\n${lines.join("")}`)), START_WITHIN_MS)
    child.once("exit", (code) => failed(new Error(`The server ended with ${code}.\n${lines.join("")}`)))
    child.stdout?.on("data", (text: Buffer) => {
      const match = /running at (\S+)/.exec(text.toString())
      if (match?.[1] === undefined) return
      clearTimeout(timer)
      done(match[1])
    })
  })
}
