// Makes artefacts of what a template says of them: texts in one language, keys become ids, days become dates. The declaration
// of each kind says which of its fields is which, so a new kind needs nothing here.

import { artefactKindOf, isSaid } from "@throughline/contract"
import type { ArtefactKindName, Field, Fields } from "@throughline/contract"
import type { Values } from "../../../artefacts/index.ts"
import type { ContentItem } from "./content-item.ts"

export interface ContentWorld {
  /** A text in the language of whoever creates the project. */
  say(said: string): string
  /** Ids of tasks by their keys in the template. */
  readonly tasks: ReadonlyMap<string, string>
  /** Ids of users by key; "me" is whoever creates the project. */
  readonly people: ReadonlyMap<string, string>
  /** ISO day of "@task" (its finish), "@task.start", or so many days after the start. */
  dayOf(said: string | number): string
  /** Instant of so many days after the start; 0.5 is noon. */
  momentOf(said: number): string
  newId(kind: "art"): string
}

export interface FilledArtefact {
  readonly id: string
  readonly kind: ArtefactKindName
  readonly number: number
  readonly title: string
  readonly ownerId: string | null
  readonly fields: Values
  readonly life: string
}
export interface FilledLink {
  readonly type: string
  readonly fromKind: string
  readonly fromId: string
  readonly toKind: string
  readonly toId: string
}
export interface FilledContent {
  readonly artefacts: readonly FilledArtefact[]
  readonly links: readonly FilledLink[]
}

interface Thing {
  readonly kind: string
  readonly id: string
}

export function fillContent(items: readonly ContentItem[], world: ContentWorld): FilledContent {
  const things = new Map<string, Thing>([...world.tasks].map(([key, id]) => [key, { kind: "task", id }]))
  for (const { key, kind } of items) {
    if (things.has(key)) throw new Error(`A template uses the key "${key}" twice`)
    things.set(key, { kind, id: world.newId("art") })
  }
  const numbers = new Map<string, number>()
  const next = (kind: string): number => {
    const number = (numbers.get(kind) ?? 0) + 1
    numbers.set(kind, number)
    return number
  }
  const filler = new Filler(things, world)
  return {
    artefacts: items.map((item) => ({
      id: filler.thing(item.key).id, kind: item.kind, number: next(item.kind), title: world.say(item.title), ownerId: item.owner === undefined ? null : filler.person(item.owner),
      fields: filler.values(artefactKindOf(item.kind).fields, item.fields), life: item.life ?? "0",
    })),
    links: items.flatMap((item) => linksOf(item, filler)),
  }
}

/** "satisfies R1 R2; <produces build/sprint2": alternatives stand with a stroke, the first that there is counts; "-" is none. */
function linksOf(item: ContentItem, filler: Filler): readonly FilledLink[] {
  return (item.links ?? "").split(";").map((part) => part.trim()).filter((part) => part !== "").flatMap((part) => {
    const [word = "", ...keys] = part.split(" ")
    return keys.flatMap((key) => {
      const other = filler.firstOf(key)
      if (other === null) return []
      const [from, to] = word.startsWith("<") ? [other, filler.thing(item.key)] : [filler.thing(item.key), other]
      return [{ type: word.replace("<", ""), fromKind: from.kind, fromId: from.id, toKind: to.kind, toId: to.id }]
    })
  })
}

class Filler {
  readonly #things: ReadonlyMap<string, Thing>
  readonly #world: ContentWorld
  constructor(things: ReadonlyMap<string, Thing>, world: ContentWorld) {
    this.#things = things
    this.#world = world
  }

  thing(key: string): Thing {
    return this.#things.get(key) ?? unknown(key)
  }

  firstOf(said: string): Thing | null {
    const keys = said.split("/")
    const key = keys.find((one) => one === "-" || this.#things.has(one)) ?? unknown(said)
    return key === "-" ? null : this.thing(key)
  }

  person(key: string): string {
    return this.#world.people.get(key) ?? unknown(key)
  }

  values(fields: Fields, said: Values): Values {
    return Object.fromEntries(Object.entries(said).flatMap(([name, value]) => {
      const field = fields[name] ?? unknown(name)
      const filled = this.#value(field, value)
      return isSaid(filled) ? [[name, filled]] : []
    }))
  }

  #value(field: Field, value: unknown): unknown {
    switch (field.type) {
      case "line": case "text": case "link": return this.#world.say(String(value))
      case "lines": return each(value, (line) => this.#world.say(String(line)))
      case "date": return this.#day(value)
      case "moment": return this.#world.momentOf(Number(value))
      case "person": return this.person(String(value))
      case "people": return each(value, (key) => this.person(String(key)))
      case "artefact": case "task": return this.firstOf(String(value))?.id ?? null
      case "artefacts": case "tasks": return each(value, (key) => this.firstOf(String(key))?.id ?? null).filter((id) => id !== null)
      case "rows": return each(value, (row, index) => ({ id: `r${index + 1}`, ...this.values(field.fields, typeof row === "object" && row !== null ? { ...row } : {}) }))
      default: return value
    }
  }

  #day(value: unknown): string | null {
    if (typeof value !== "string") return this.#world.dayOf(Number(value))
    const [key = "", edge] = value.slice(1).split(".")
    const found = key.split("/").find((one) => one === "-" || this.#world.tasks.has(one)) ?? unknown(key)
    return found === "-" ? null : this.#world.dayOf(edge === undefined ? `@${found}` : `@${found}.${edge}`)
  }
}

function each<T>(value: unknown, make: (one: unknown, index: number) => T): T[] {
  return Array.isArray(value) ? value.map(make) : unknown(String(value))
}

function unknown(key: string): never {
  throw new Error(`A template names "${key}", which it does not have`)
}
