// The declarations agree with themselves: what transports, client and documentation rely on.

import { describe, expect, test } from "vitest"
import { z } from "zod"
import { OPERATIONS } from "./catalogue.ts"
import { ERRORS } from "./errors.ts"
import type { Operation } from "./operation.ts"
import {
  ORGANISATION_MATRIX, ORGANISATION_PERMISSIONS, ORGANISATION_ROLES, PROJECT_MATRIX, PROJECT_PERMISSIONS, PROJECT_ROLES, projectPermissions,
} from "./permissions.ts"

const operations: readonly Operation[] = Object.values(OPERATIONS)
const pathKeys = (declared: Operation) => [...declared.path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? "")
const shapeOf = (declared: Operation): Readonly<Record<string, z.ZodType>> => {
  if (!(declared.input instanceof z.ZodObject)) throw new Error(`${declared.name}: input is not an object`)
  return declared.input.shape
}

describe("the catalogue", () => {
  test("gives every operation a name of its own", () => {
    const names = operations.map((declared) => declared.name)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  test("gives every operation an address of its own", () => {
    const addresses = operations.map((declared) => `${declared.method} ${declared.path.replaceAll(/:\w+/g, ":")}`)
    expect(addresses.filter((address, index) => addresses.indexOf(address) !== index)).toEqual([])
  })

  test("keys an operation by its name without the dot", () => {
    const wrong = Object.entries(OPERATIONS).filter(([key, declared]) => key.toLowerCase() !== declared.name.replaceAll(".", "").toLowerCase())
    expect(wrong.map(([key]) => key)).toEqual([])
  })
})

describe.each(operations.map((declared) => [declared.name, declared] as const))("%s", (_, declared) => {
  test("takes the parts of its path as required keys of its input", () => {
    const shape = shapeOf(declared)
    expect(pathKeys(declared).filter((key) => shape[key] === undefined || shape[key].safeParse(undefined).success)).toEqual([])
  })

  test("refuses a key it does not know", () => {
    const answer = declared.input.safeParse({ surelyUnknown: 1 })
    expect(answer.error?.issues.some((issue) => issue.code === "unrecognized_keys")).toBe(true)
  })

  test("names a project when its permission is one in a project", () => {
    expect(declared.access.kind !== "project" || pathKeys(declared).includes("projectId")).toBe(true)
  })

  test("reads with GET, and is a write otherwise unless it says so", () => {
    expect(declared.method !== "GET" || declared.scope === "read").toBe(true)
  })

  test("can be described as JSON schema", () => {
    expect(() => z.toJSONSchema(declared.input, { io: "input" })).not.toThrow()
    expect(() => z.toJSONSchema(declared.output, { io: "output" })).not.toThrow()
  })

  test("names only errors of the catalogue", () => {
    expect(declared.errors.filter((code) => ERRORS[code] === undefined)).toEqual([])
  })
})

describe("permissions", () => {
  test("of every role are in the list, each once", () => {
    for (const role of PROJECT_ROLES) {
      expect(PROJECT_MATRIX[role].every((permission) => PROJECT_PERMISSIONS.includes(permission))).toBe(true)
      expect(new Set(PROJECT_MATRIX[role]).size).toBe(PROJECT_MATRIX[role].length)
    }
    for (const role of ORGANISATION_ROLES) expect(ORGANISATION_MATRIX[role].every((permission) => ORGANISATION_PERMISSIONS.includes(permission))).toBe(true)
  })

  test("of a member without a part in the project are none", () => {
    expect([...projectPermissions("member", null)]).toEqual([])
    expect([...projectPermissions("guest", null)]).toEqual([])
  })

  test("that show money are given to sponsor and project manager alone", () => {
    expect(PROJECT_ROLES.filter((role) => PROJECT_MATRIX[role].includes("cost.read"))).toEqual(["sponsor", "projectManager"])
  })

  test("to change the plan are given to the project manager alone", () => {
    expect(PROJECT_ROLES.filter((role) => PROJECT_MATRIX[role].includes("plan.edit"))).toEqual(["projectManager"])
  })
})
