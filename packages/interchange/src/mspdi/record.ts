// Puts the fields of a record into the order of the schema. Microsoft Project refuses files whose elements stand in
// another order, so no writer decides it by hand.

import type { XmlNode } from "../xml/write-xml.ts"
import { fieldOrder } from "./fields.ts"
import type { RecordName } from "./fields.ts"

export type Field = readonly [name: string, content: string | readonly XmlNode[] | null]

const positions = new Map<RecordName, ReadonlyMap<string, number>>()

/** Fields with null are left out; fields of the same name keep their order. */
export function record(name: RecordName, fields: readonly Field[]): XmlNode {
  const position = positionsOf(name)
  const nodes: XmlNode[] = []
  for (const [field, content] of fields) {
    if (!position.has(field)) throw new Error(`The schema of ${name} has no element ${field}`)
    if (content !== null) nodes.push([field, content])
  }
  return [name, nodes.toSorted(([a], [b]) => (position.get(a) ?? 0) - (position.get(b) ?? 0))]
}

function positionsOf(name: RecordName): ReadonlyMap<string, number> {
  let position = positions.get(name)
  if (position === undefined) {
    position = new Map(fieldOrder(name).map((field, index) => [field, index]))
    positions.set(name, position)
  }
  return position
}
