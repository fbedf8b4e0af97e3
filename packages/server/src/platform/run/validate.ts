// Is the input what the contract says? All problems at once, each with a JSON pointer.

import type { Problem } from "@throughline/contract"
import type { z } from "zod"

export type Checked = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problems: readonly Problem[] }

/** More problems than this help nobody and make a large answer to a large attack. */
const PROBLEMS_MAX = 100

export function validate(schema: z.ZodType, input: unknown): Checked {
  const result = schema.safeParse(input)
  if (result.success) return { ok: true, value: result.data }
  const problems = result.error.issues.flatMap((issue) => problemsOf(issue, input))
  return { ok: false, problems: problems.slice(0, PROBLEMS_MAX) }
}

function problemsOf(issue: z.core.$ZodIssue, input: unknown): Problem[] {
  const pointer = pointerOf(issue.path)
  const base = { pointer, message: issue.message }
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({ pointer: pointerOf([...issue.path, key]), code: "unknownKey", message: "is not known here" }))
    case "invalid_type":
      return [valueAt(input, issue.path) === undefined ? { ...base, code: "required", message: "is missing" } : { ...base, code: "type" }]
    case "too_big":
      return [{ ...base, code: "tooMuch", limit: Number(issue.maximum) }]
    case "too_small":
      return [{ ...base, code: "tooLittle", limit: Number(issue.minimum) }]
    case "invalid_format":
      return [{ ...base, code: "format" }]
    case "invalid_union":
      return unionProblems(issue, input)
    default:
      return [{ ...base, code: valueAt(input, issue.path) === undefined ? "required" : "value" }]
  }
}

/** Of the alternatives that failed, the one that came closest says what is wrong. */
function unionProblems(issue: z.core.$ZodIssueInvalidUnion, input: unknown): Problem[] {
  const branches = issue.errors.map((issues) => issues.flatMap((inner) => problemsOf({ ...inner, path: [...issue.path, ...inner.path] }, input)))
  const deepest = branches.toSorted((one, other) => depth(other) - depth(one) || one.length - other.length)[0]
  return deepest === undefined || deepest.length === 0 ? [{ pointer: pointerOf(issue.path), code: "value", message: issue.message }] : deepest
}

const depth = (problems: readonly Problem[]) => Math.max(0, ...problems.map(({ pointer }) => pointer.split("/").length))

export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("")
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input
  for (const part of path) {
    if (typeof value !== "object" || value === null) return undefined
    value = Reflect.get(value, part)
  }
  return value
}
