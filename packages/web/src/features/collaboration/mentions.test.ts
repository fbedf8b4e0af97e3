import { describe, expect, it } from "vitest"
import { fromWire, mentionBeingTyped, peopleMatching, textParts, toWire } from "./mentions.ts"

const PEOPLE = [{ userId: "usr_1", name: "Ana Berg" }, { userId: "usr_2", name: "Ana Berger" }, { userId: "usr_3", name: "Zoë Lindström" }]

describe("mentions", () => {
  it("are sent by id and shown by name", () => {
    const wire = toWire("Ask @Ana Berg and @Zoë Lindström.", PEOPLE)
    expect(wire).toBe("Ask @[usr_1] and @[usr_3].")
    expect(fromWire(wire, PEOPLE)).toBe("Ask @Ana Berg and @Zoë Lindström.")
  })
  it("of a longer name are not taken for the shorter one", () => {
    expect(toWire("@Ana Berger", PEOPLE)).toBe("@[usr_2]")
    expect(toWire("@Ana Bergström", PEOPLE)).toBe("@Ana Bergström")
  })
  it("of people unknown here stay what they are on the wire", () => {
    expect(fromWire("@[usr_9] hello", PEOPLE)).toBe("@[usr_9] hello")
    expect(textParts("@[usr_9]!", PEOPLE)).toEqual([{ kind: "mention", at: 0, userId: "usr_9", name: null }, { kind: "text", at: 8, text: "!" }])
  })
  it("are recognised while they are typed, but not inside a mail address", () => {
    expect(mentionBeingTyped("ask @zo", 7)).toEqual({ query: "zo", at: 4 })
    expect(mentionBeingTyped("@", 1)).toEqual({ query: "", at: 0 })
    expect(mentionBeingTyped("ada@example", 11)).toBeNull()
    expect(mentionBeingTyped("ask @zo now please", 18)).toBeNull()
  })
  it("offer people by any word of their name, accents or not", () => {
    expect(peopleMatching(PEOPLE, "lind").map(({ userId }) => userId)).toEqual(["usr_3"])
    expect(peopleMatching(PEOPLE, "zoe").map(({ userId }) => userId)).toEqual(["usr_3"])
    expect(peopleMatching(PEOPLE, "ana berg")).toHaveLength(2)
  })
})
