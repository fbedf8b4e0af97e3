import { describe, expect, it } from "vitest"
import { isNeverText, isPressed, shortcutText } from "./shortcut.ts"

const press = (key: string, held: Partial<Record<"ctrlKey" | "metaKey" | "altKey" | "shiftKey", boolean>> = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })

describe("a shortcut", () => {
  it("with mod is Ctrl, on a Mac Command", () => {
    expect(isPressed("mod+K", press("k", { ctrlKey: true }), false)).toBe(true)
    expect(isPressed("mod+K", press("k", { metaKey: true }), false)).toBe(false)
    expect(isPressed("mod+K", press("k", { metaKey: true }), true)).toBe(true)
  })
  it("needs exactly its modifiers", () => {
    expect(isPressed("mod+Z", press("z", { ctrlKey: true, shiftKey: true }), false)).toBe(false)
    expect(isPressed("alt+shift+ArrowRight", press("ArrowRight", { altKey: true, shiftKey: true }), false)).toBe(true)
    expect(isPressed("alt+shift+ArrowRight", press("ArrowRight", { altKey: true }), false)).toBe(false)
  })
  it("that is a sign is meant however the keyboard writes it", () => {
    expect(isPressed("?", press("?", { shiftKey: true }), false)).toBe(true)
    expect(isPressed("?", press("?"), false)).toBe(true)
    expect(isPressed("?", press("?", { ctrlKey: true }), false)).toBe(false)
  })
  it("is never taken from somebody who types, unless it cannot be text", () => {
    expect([isNeverText("mod+K"), isNeverText("?"), isNeverText("alt+shift+ArrowRight")]).toEqual([true, false, false])
  })
  it("is written as it stands on the keys", () => {
    expect([shortcutText("mod+k", false), shortcutText("mod+k", true), shortcutText("alt+shift+ArrowLeft", false), shortcutText("F2", false)]).toEqual(["Ctrl+K", "⌘K", "Alt+Shift+←", "F2"])
  })
})
