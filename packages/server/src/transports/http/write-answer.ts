// Turns an operation's value into JSON text, by a serialiser made from the contract: fields it does not declare cannot leak.

import { OPERATIONS, type Operation, type OperationKey } from "@throughline/contract"
import fastJson from "fast-json-stringify"
import { z } from "zod"
import { RawJson } from "../../platform/answers.ts"

export type WriteAnswer = (key: OperationKey, value: unknown) => string

export function createWriter(checkAnswers: boolean): WriteAnswer {
  const writers = new Map<OperationKey, (value: unknown) => string>()
  return (key, value) => {
    const operation: Operation = OPERATIONS[key]
    if (checkAnswers) check(operation, value)
    if (value instanceof RawJson) return value.text
    let write = writers.get(key)
    if (write === undefined) writers.set(key, (write = writerFor(operation.output)))
    return write(value)
  }
}

function writerFor(output: z.ZodType): (value: unknown) => string {
  const schema = z.toJSONSchema(output, { target: "draft-7", io: "output", unrepresentable: "any" })
  const simple = simplify(schema)
  // Loose objects and unions inside lists are written as they are; the serialiser would check each against each alternative.
  return isPlain(simple) ? fastJson(simple) : (value) => JSON.stringify(value)
}

/** "X or null" becomes a nullable X, and what only validates is dropped. */
function simplify(schema: unknown): Record<string, unknown> {
  const source: Record<string, unknown> = typeof schema === "object" && schema !== null ? { ...schema } : {}
  const { anyOf } = source
  if (Array.isArray(anyOf) && anyOf.length === 2 && anyOf[1]?.type === "null") return { ...simplify(anyOf[0]), nullable: true }
  for (const name of ["pattern", "format", "minimum", "maximum", "minLength", "maxLength", "multipleOf", "minItems", "maxItems", "$schema", "propertyNames", "default", "exclusiveMinimum", "exclusiveMaximum", "allOf"]) delete source[name]
  if (typeof source["items"] === "object" && source["items"] !== null) source["items"] = simplify(source["items"])
  const { properties } = source
  if (typeof properties === "object" && properties !== null) source["properties"] = Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, simplify(inner)]))
  return source
}

function isPlain(schema: Record<string, unknown>): boolean {
  if ("anyOf" in schema || "oneOf" in schema || "allOf" in schema || "$ref" in schema) return false
  if (schema["additionalProperties"] !== undefined && schema["additionalProperties"] !== false) return false
  const { items, properties } = schema
  const inner = [...(items === undefined ? [] : [items]), ...Object.values(properties ?? {})]
  return inner.every((one) => isPlain(one as Record<string, unknown>)) && (schema["type"] !== undefined || "const" in schema || "enum" in schema)
}

/** In tests the contract's own schema looks at every answer. */
function check(operation: Operation, value: unknown): void {
  const plain: unknown = JSON.parse(value instanceof RawJson ? value.text : JSON.stringify(value))
  const result = operation.output.safeParse(plain)
  if (!result.success) throw new Error(`${operation.name} answered against its contract: ${JSON.stringify(result.error.issues.slice(0, 5))}`)
}
