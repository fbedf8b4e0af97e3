import { describe, expect, it } from "vitest"
import { fillMessage, placeholdersOf } from "./message.ts"

describe("a message", () => {
  it("takes its values at their places", () => {
    expect(fillMessage("{who} invites you to {place}.", { who: "Ada", place: "Nordwind" }, "en")).toBe("Ada invites you to Nordwind.")
  })
  it("chooses the plural form of the reader's language and writes the number for #", () => {
    const message = "{count, plural, =0 {nothing} one {# task} other {# tasks}}"
    expect([0, 1, 2, 1234].map((count) => fillMessage(message, { count }, "en"))).toEqual(["nothing", "1 task", "2 tasks", "1,234 tasks"])
    expect(fillMessage("{count, plural, one {# Vorgang} other {# Vorgänge}}", { count: 1234 }, "de")).toBe("1.234 Vorgänge")
  })
  it("chooses by a word, and takes other where none fits", () => {
    const message = "{state, select, late {too late by {days}} other {in time}}"
    expect(fillMessage(message, { state: "late", days: 3 }, "en")).toBe("too late by 3")
    expect(fillMessage(message, { state: "good" }, "en")).toBe("in time")
  })
  it("leaves a placeholder in sight whose value is missing", () => {
    expect(fillMessage("until {day}", {}, "en")).toBe("until {day}")
  })
  it("does not look for placeholders inside values", () => {
    expect(fillMessage("{name}!", { name: "{count}", count: 1 }, "en")).toBe("{count}!")
  })
  it("knows all its placeholders, nested ones included", () => {
    expect([...placeholdersOf("{a} {n, plural, one {{b}} other {{c} #}}")].toSorted()).toEqual(["a", "b", "c", "n"])
  })
})
