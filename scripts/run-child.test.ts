import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"

const folder = mkdtempSync(join(tmpdir(), "throughline-child-"))
const runner = join(folder, "runner.mjs")
writeFileSync(runner, `import { runChild } from ${JSON.stringify(join(import.meta.dirname, "run-child.mjs"))}
runChild(process.execPath, ["-e", "process.on('SIGTERM', () => process.exit(7)); console.log(process.pid); setInterval(() => {}, 1000)"])`)
afterAll(() => rmSync(folder, { recursive: true }))

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test("what the child ends with, the starter ends with", async () => {
  const starter = spawn(process.execPath, [runner], { stdio: ["ignore", "pipe", "inherit"] })
  await once(starter.stdout, "data")
  starter.kill("SIGTERM")
  const [code] = await once(starter, "exit")
  expect(code).toBe(7)
})

test("when npm is killed the child ends, though the shell between them lives on", async () => {
  // As npm does it: a shell that waits for our script.
  const npm = spawn(process.execPath, ["-e", `require("node:child_process").spawn("sh", ["-c", ${JSON.stringify(`"${process.execPath}" "${runner}"; true`)}], { stdio: "inherit", env: { ...process.env, npm_lifecycle_event: "start" } })`], { stdio: ["ignore", "pipe", "inherit"] })
  const [line] = await once(npm.stdout, "data")
  const child = Number(String(line).trim())
  expect(isAlive(child)).toBe(true)
  npm.kill("SIGKILL")
  await expect.poll(() => isAlive(child), { timeout: 8_000 }).toBe(false)
})
